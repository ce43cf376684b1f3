/* Who a member of a council is. */

#include "rules/proceeding/member.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdlib.h>

const char *
td_called(const struct td_field *person, const struct td_field *name,
          const struct td_setting *setting)
{
	if (person->text && setting->person_name)
		return setting->person_name(
		    setting->names, person->text,
		    td_setting_asof(setting, TD_LOOK_NAME_IN_FINDING,
		                    setting->day));
	return name->text;
}

char *
td_told(const struct td_field *person, const struct td_field *name,
        const struct td_setting *setting)
{
	const char *known = td_called(person, name, setting);
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, known ? known : person->text);
	if (known && person->text && setting->person_apart)
		setting->person_apart(setting->names, &text, person->text,
		                      td_setting_asof(setting,
		                                      TD_LOOK_NAME_IN_FINDING,
		                                      setting->day));
	return td_strbuf_take(&text);
}

enum td_status
td_member_report(const struct td_document *document, const struct td_node *node,
                 struct td_diag *diag, enum td_finding_id id,
                 const struct td_field *person, const struct td_field *name,
                 const struct td_setting *setting)
{
	char *told = td_told(person, name, setting);
	enum td_status status = td_document_report(document, node, diag, id,
	                                           "member", told, NULL);

	free(told);
	return status;
}

/* In any case and form, and however wide the gaps between words are. */
static bool
is_same_name(const char *a, const char *b)
{
	char *first = td_text_squeeze(a);
	char *second = td_text_squeeze(b);
	bool same = td_fold_compare(first, second) == 0;

	free(second);
	free(first);
	return same;
}

bool
td_member_is(const struct td_member *member, const struct td_field *person,
             const struct td_field *name, const struct td_setting *setting)
{
	const char *own;
	const char *other;

	if (member->person.text && person->text)
		return td_text_equal(member->person.text, person->text);
	own = td_called(&member->person, &member->name, setting);
	other = td_called(person, name, setting);
	return own && other && is_same_name(own, other);
}
