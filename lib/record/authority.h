/*
 * What things are called after the authority: a city of a province's rank has
 * a city's award forms, bodies and signers (Law 06/2022/QH15 names both in one
 * breath, the catalogue only the province).
 */
#ifndef TD_RECORD_AUTHORITY_H
#define TD_RECORD_AUTHORITY_H

#include "record/awards.h"
#include "record/procedure.h"

struct td_strbuf;

/* Add text of what came with the suite as a city says it: "Chiến sĩ thi đua cấp
 * tỉnh" becomes "Chiến sĩ thi đua cấp thành phố". */
void
td_authority_add_city(struct td_strbuf *out, const char *text);

/* Call the rows that came with the suite after a city. Those of the city's own
 * regulations say what they say. */
void
td_awards_name_city(struct td_awards *awards);

void
td_procedure_name_city(struct td_procedure *procedure);

#endif
