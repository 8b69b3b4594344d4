// Embeds this folder's packs in the program, so that its single file runs anywhere.
// Packs are in order of study. To add one, change two places here.
#include "BundledPacks.h"

// #embed is C23. Clang supports it in earlier C too, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char definitions[] = {
#embed "definitions.yaml"
};
static const unsigned char missions[] = {
#embed "missions.yaml"
};
static const unsigned char distinctions[] = {
#embed "distinctions.yaml"
};
static const unsigned char metier[] = {
#embed "metier.yaml"
};
static const unsigned char marketing_digital[] = {
#embed "marketing-digital.yaml"
};
static const unsigned char divergences[] = {
#embed "divergences.yaml"
};

#define PACK(name, file) {file, name, sizeof name}

static const struct bundled_pack packs[] = {
    PACK(definitions, "definitions.yaml"),
    PACK(missions, "missions.yaml"),
    PACK(distinctions, "distinctions.yaml"),
    PACK(metier, "metier.yaml"),
    PACK(marketing_digital, "marketing-digital.yaml"),
    PACK(divergences, "divergences.yaml"),
};

size_t bundled_pack_count(void) { return sizeof packs / sizeof *packs; }

struct bundled_pack bundled_pack_at(size_t index) { return packs[index]; }
