/* Who a member of a council is. */

#include "rules/proceeding/member.h"
#include "base/fold.h"
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
