/* A repository that several accounts write to: core.sharedRepository. */

#include "store/shared_mode.h"
#include "store/repository.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ALL_BITS ((mode_t)0777)

/* What git's words for it stand for. */
#define GROUP_MODE ((mode_t)0660)
#define ALL_MODE ((mode_t)0664)

/* Whoever may read a directory may enter it. */
static mode_t
with_entry(mode_t mode)
{
	return mode | (mode & 0444) >> 2;
}

static bool
is_word(const char *value, const char *const *words)
{
	for (; *words; words++)
		if (strcmp(value, *words) == 0)
			return true;
	return false;
}

static bool
read_number(mode_t *mask, const char *value, mode_t present)
{
	static const char *const truths[] = { "true", "yes", "on", NULL };
	static const char *const lies[] = { "false", "no", "off", NULL };
	char *end;
	long number = strtol(value, &end, 8);

	if (*end) {
		if (is_word(value, truths))
			*mask = present & ~with_entry(GROUP_MODE);
		else if (is_word(value, lies))
			*mask = present;
		else
			return false;
		return true;
	}
	switch (number) {
	case 0:
		*mask = present;
		return true;
	case 1:
		*mask = present & ~with_entry(GROUP_MODE);
		return true;
	case 2:
		*mask = present & ~with_entry(ALL_MODE);
		return true;
	default:
		/* The owner always reads and writes. */
		if (number < 0 || number > 07777 || (number & 0600) != 0600)
			return false;
		*mask = ALL_BITS & ~with_entry((mode_t)number & 0666);
		return true;
	}
}

bool
td_shared_umask(mode_t *mask, const char *value, mode_t present)
{
	static const char *const all[] = { "all", "world", "everybody", NULL };

	if (!value || strcmp(value, "group") == 0)
		*mask = present & ~with_entry(GROUP_MODE);
	else if (strcmp(value, "umask") == 0)
		*mask = present;
	else if (is_word(value, all))
		*mask = present & ~with_entry(ALL_MODE);
	else
		return read_number(mask, value, present);
	return true;
}

enum td_status
td_shared_begin(mode_t *before, git_config *config, struct td_diag *diag)
{
	git_config_entry *entry = NULL;
	int code = git_config_get_entry(&entry, config,
	                                "core.sharedRepository");
	mode_t mask;
	enum td_status status = TD_OK;

	/* There is no way to ask for it without setting it. */
	*before = umask(0);
	mask = *before;
	if (code == 0 && !td_shared_umask(&mask, entry->value, *before))
		status = td_diag_add(diag, TD_SHARED_MODE_UNKNOWN, TD_NO_PLACE,
		                     "value", entry->value, NULL);
	else if (code < 0 && code != GIT_ENOTFOUND)
		status = td_git_trouble(diag);
	(void)umask(mask);
	git_config_entry_free(entry);
	return status;
}
