/* Where what is open is told, and how gravely. */

#include "base/strbuf.h"
#include "store/snapshot.h"
#include "views/audit/audit_open.h"

enum td_severity
td_open_severity(int days)
{
	return days > TD_OPEN_LONG ? TD_WARNING : TD_NOTE;
}

char *
td_open_path(const struct td_open *open, const char *path)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s%s", td_snapshot_label(open->snapshot), path);
	return td_strbuf_take(&text);
}
