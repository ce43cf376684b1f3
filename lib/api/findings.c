/* Findings, as programs beside the suite see them. */

#include "api/private.h"
#include "base/alloc.h"
#include "base/embedded.h"
#include "base/strbuf.h"
#include "diag/print.h"
#include "diag/translation.h"

#include <stdlib.h>
#include <string.h>

/* The numbers of the public constants are those of ours. */
_Static_assert((int)THIDUA_OK == (int)TD_OK &&
                   (int)THIDUA_INVALID == (int)TD_INVALID &&
                   (int)THIDUA_USAGE == (int)TD_USAGE &&
                   (int)THIDUA_FAILED == (int)TD_FAILED,
               "statuses");
_Static_assert((int)THIDUA_NOTE == (int)TD_NOTE &&
                   (int)THIDUA_WARNING == (int)TD_WARNING &&
                   (int)THIDUA_ERROR == (int)TD_ERROR &&
                   (int)THIDUA_TROUBLE == (int)TD_TROUBLE,
               "severities");

/* The Vietnamese texts, as msgfmt compiles them. */
extern const struct td_embedded td_catalogue[];

const char *
thidua_version(void)
{
	return TD_VERSION;
}

enum thidua_status
thidua_speak(const char *language)
{
	if (strcmp(language, "en") == 0)
		return td_translation_load(NULL) ? THIDUA_OK : THIDUA_FAILED;
	if (strcmp(language, "vi") != 0)
		return THIDUA_USAGE;
	return td_translation_use(td_catalogue->bytes, td_catalogue->size)
	           ? THIDUA_OK
	           : THIDUA_FAILED;
}

void
thidua_free(char *text)
{
	free(text);
}

thidua_findings *
thidua_findings_new(void)
{
	thidua_findings *findings = td_alloc(1, sizeof *findings);

	findings->diag = td_diag_new();
	return findings;
}

void
thidua_findings_free(thidua_findings *findings)
{
	if (!findings)
		return;
	td_diag_free(findings->diag);
	free(findings);
}

size_t
thidua_findings_count(const thidua_findings *findings)
{
	return td_diag_count(findings->diag);
}

const char *
thidua_finding_rule(const thidua_findings *findings, size_t index)
{
	return td_finding_kind(td_diag_at(findings->diag, index)->id)->slug;
}

enum thidua_severity
thidua_finding_severity(const thidua_findings *findings, size_t index)
{
	return (enum thidua_severity)td_diag_at(findings->diag, index)
	    ->severity;
}

const char *
thidua_finding_path(const thidua_findings *findings, size_t index)
{
	return td_diag_at(findings->diag, index)->path;
}

unsigned
thidua_finding_line(const thidua_findings *findings, size_t index)
{
	return td_diag_at(findings->diag, index)->line;
}

unsigned
thidua_finding_column(const thidua_findings *findings, size_t index)
{
	return td_diag_at(findings->diag, index)->column;
}

char *
thidua_finding_message(const thidua_findings *findings, size_t index)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_finding_add_message(&text, td_diag_at(findings->diag, index));
	return td_strbuf_take(&text);
}

char *
thidua_finding_text(const thidua_findings *findings, size_t index)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_finding_add_text(&text, td_diag_at(findings->diag, index), "thidua");
	return td_strbuf_take(&text);
}

bool
td_api_day(struct td_date *date, const char *text, struct td_diag *diag)
{
	if (td_date_parse(date, text))
		return true;
	(void)td_diag_add(diag, TD_DAY_WRONG, TD_NO_PLACE, "found", text, NULL);
	return false;
}
