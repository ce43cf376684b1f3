/*
 * Which parts a dossier has to have: asked when a nomination comes in, and
 * again before it is awarded.
 */
#ifndef TD_RULES_NOMINATION_DOSSIER_NEEDS_H
#define TD_RULES_NOMINATION_DOSSIER_NEEDS_H

#include "rules/matter.h"

/* A part, and where it is said to belong to the dossier. */
struct td_dossier_need {
	const char *part; /* id */
	struct td_source asked;
};

/*
 * All that is needed for an award: the parts of the award, those of who pays
 * taxes and insures workers, the confirmation of a merit that rests on one
 * (Law 06/2022/QH15, art. 84; Decree 98/2023/NĐ-CP, art. 30). Returns how many;
 * the caller frees *needs.
 */
size_t
td_dossier_needs(struct td_dossier_need **needs, const struct td_matter *matter,
                 const struct td_award *award);

#endif
