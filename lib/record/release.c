/* What each release of the rules shipped. */

#include "record/release.h"
#include "defaults/defaults.h"

#include <string.h>

bool
td_release_is_former(const char *release)
{
	return !release || strcmp(release, TD_RULES_RELEASE) < 0;
}

bool
td_release_is_later(const char *release)
{
	return release && strcmp(release, TD_RULES_RELEASE) > 0;
}

const struct td_embedded *
td_release_files(void)
{
	return td_defaults;
}

const char *
td_release_path(const struct td_embedded *file)
{
	return strcmp(file->name, "gitattributes") == 0 ? ".gitattributes"
	                                                : file->name;
}

const struct td_embedded *
td_release_former(const char *name)
{
	return td_embedded_find(td_former, name);
}
