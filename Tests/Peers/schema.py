"""Validates files against a published JSON Schema with jsonschema, from PyPI.

usage: schema.py SCHEMA FILE...

The files are packs (YAML) or a learner's progress (JSON, which YAML includes).
"""

import json
import sys

import jsonschema
import yaml

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failed = False
for path in sys.argv[2:]:
    pack = yaml.load(open(path, encoding="utf-8"), Loader=yaml.CSafeLoader)
    for error in validator.iter_errors(pack):
        failed = True
        print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    if not failed:
        print(f"{path}: {len(pack['questions'])} questions fit the schema")
sys.exit(failed)
