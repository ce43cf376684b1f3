/*
 * The lines over a signature (Decree 30/2020/NĐ-CP, art. 13 and annex I).
 */
#ifndef TD_DRAFT_SIGNING_H
#define TD_DRAFT_SIGNING_H

#include "base/strlist.h"
#include "record/values.h"

/* By whose authority somebody signs. Offices are as written, not yet in
 * capitals; NULL where not known. */
struct td_signing {
	enum td_signed authority;
	const char *body; /* signs as one: "Ủy ban nhân dân"; NULL: its head
	                     signs */
	const char *head_office; /* "Chủ tịch" */
	const char *office;      /* of who signs; NULL: the head in person */
};

/*
 * Add the lines, in capitals:
 *
 *   TM.   in the name of a body, before the body's name
 *   KT.   in place of the head, before the head's office
 *   Q.    acting, before the office that is acted in
 *   TL.   by order of the head, before the head's office
 *   TUQ.  by the head's authorisation, likewise
 *
 * and below it the office of who signs, where that is another one.
 */
void
td_signing_add(struct td_strlist *lines, const struct td_signing *signing);

#endif
