/*
 * Numbers as offices write them: "95,5 %", "1.234,5" in Vietnam, "95.5" by the
 * standard that programs keep to. (Records have numbers of YAML, and those are
 * read by td_rational_parse().)
 */
#ifndef TD_BASE_DECIMAL_H
#define TD_BASE_DECIMAL_H

#include "base/rational.h"

/* What a text says of the form it is written in. */
enum td_decimal_form {
	TD_DECIMAL_PLAIN,      /* "95": the same in both */
	TD_DECIMAL_VIETNAMESE, /* "95,5", "1.234,5", "1.234.567" */
	TD_DECIMAL_ISO,        /* "95.5", "0.125", "1234.567" */
	TD_DECIMAL_EITHER /* "1.234": 1234 in the one, 1,234 in the other */
};

struct td_decimal {
	struct td_rational value; /* of a per cent as it is written: 95,5 */
	enum td_decimal_form form;
	bool is_per_cent;
};

/*
 * Read a number. What can be read in either form is read as `otherwise` says,
 * TD_DECIMAL_VIETNAMESE or TD_DECIMAL_ISO: what the other numbers of the same
 * table are, and where none of them tells the first, which is what offices
 * write. Groups of three may be set apart by blanks too, as the standard has
 * them. A comma that sets groups apart ("1,234.5") is in neither form.
 *
 * False, leaving *decimal alone, for what is no number.
 */
TD_MUST_CHECK bool
td_decimal_parse(struct td_decimal *decimal, const char *text,
                 enum td_decimal_form otherwise);

#endif
