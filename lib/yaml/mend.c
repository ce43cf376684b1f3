/* What is mended before it is known what record a text is. */

#include "yaml/mend_parts.h"

void
td_mended_load(struct td_mended *mended, const char *bytes, size_t size)
{
	td_mend_signs(mended, bytes, size);
	td_mend_tabs(mended);
	td_mend_settle(mended);
}
