/*
 * What is handed over with an award.
 */
#ifndef TD_RULES_CATALOGUE_CERTIFICATE_H
#define TD_RULES_CATALOGUE_CERTIFICATE_H

#include <stdbool.h>

/* Whether a certificate goes with an award of this name: with a flag, whose
 * name begins with "Cờ", goes none. */
bool
td_award_has_certificate(const char *name);

#endif
