// Puts the packs of this folder inside the program, so that its one file can be copied anywhere and run.
// The order is the order of study. A pack is added here in two places.
#include "BundledPacks.h"

// C23 has #embed; the compiler offers it in earlier C too, and warns of that.
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
