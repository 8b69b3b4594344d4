// Embeds this folder's packs in the program, so that its single file runs anywhere.
// Packs are in order of study. To add one, change two places here.
#include "BundledPacks.h"

// #embed is C23. Clang supports it in earlier C too, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char metiers[] = {
#embed "metiers.yaml"
};

static const unsigned char birds[] = {
#embed "Examples/birds.yaml"
};

static const unsigned char oiseaux[] = {
#embed "Examples/oiseaux.yaml"
};

#define PACK(name, file) {file, name, sizeof name}

static const struct bundled_pack packs[] = {
    PACK(metiers, "metiers.yaml"),
};

static const struct bundled_pack examples[] = {
    PACK(birds, "birds.yaml"),
    PACK(oiseaux, "oiseaux.yaml"),
};

size_t bundled_pack_count(void) { return sizeof packs / sizeof *packs; }

struct bundled_pack bundled_pack_at(size_t index) { return packs[index]; }

struct bundled_pack bundled_example(bool is_french) { return examples[is_french]; }
