/*
 * The author and committer of a commit out of the environment.
 */
#include "cli/author.h"

#include "calendar/date.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MINUTES_A_DAY (24 * 60)
#define SECONDS_A_DAY (24LL * 60 * 60)

/* No zone is further from UTC. */
#define OFFSET_MAX (14 * 60)

/* As many digits as the last day of the calendar needs. */
#define TIMESTAMP_DIGITS 11

/* Exactly so many digits; *text moves behind them. */
static bool
read_digits(int *number, const char **text, int digits)
{
	int sum = 0;

	for (int i = 0; i < digits; i++) {
		char c = (*text)[i];

		if (c < '0' || c > '9')
			return false;
		sum = sum * 10 + (c - '0');
	}
	*number = sum;
	*text += digits;
	return true;
}

static bool
read_char(const char **text, char c)
{
	if (**text != c)
		return false;
	++*text;
	return true;
}

/* "Z", "+0700", "+07:00", up to the end. */
static bool
read_offset(int *offset, const char *text)
{
	int hours, minutes;
	bool east = *text == '+';

	if (strcmp(text, "Z") == 0) {
		*offset = 0;
		return true;
	}
	if (!read_char(&text, east ? '+' : '-') ||
	    !read_digits(&hours, &text, 2))
		return false;
	read_char(&text, ':');
	if (!read_digits(&minutes, &text, 2) || *text || minutes > 59 ||
	    hours * 60 + minutes > OFFSET_MAX)
		return false;
	*offset = (hours * 60 + minutes) * (east ? 1 : -1);
	return true;
}

static bool
parse_timestamp(long long *time, int *offset, const char *text)
{
	size_t digits;
	long long seconds;
	char *end;

	read_char(&text, '@');
	digits = strspn(text, "0123456789");
	if (digits == 0 || digits > TIMESTAMP_DIGITS)
		return false;
	seconds = strtoll(text, &end, 10);
	if (*end == ' ') {
		if (!read_offset(offset, end + 1))
			return false;
	} else if (*end) {
		return false;
	} else {
		*offset = 0;
	}
	*time = seconds;
	return true;
}

static bool
parse_iso(long long *time, int *offset, const char *text)
{
	char day[TD_DATE_SIZE] = "";
	struct td_date date;
	int hours, minutes, seconds = 0, east;

	strncpy(day, text, sizeof day - 1);
	if (!td_date_parse(&date, day))
		return false;
	text += sizeof day - 1;
	if (!read_char(&text, 'T') && !read_char(&text, ' '))
		return false;
	if (!read_digits(&hours, &text, 2) || !read_char(&text, ':') ||
	    !read_digits(&minutes, &text, 2))
		return false;
	if (read_char(&text, ':') && !read_digits(&seconds, &text, 2))
		return false;
	read_char(&text, ' ');
	if (!read_offset(&east, text) || hours > 23 || minutes > 59 ||
	    seconds > 59)
		return false;
	*time = date.days * SECONDS_A_DAY +
	        ((hours * 60LL + minutes - east) * 60 + seconds);
	*offset = east;
	return true;
}

bool
td_author_parse_date(long long *time, int *offset, const char *text)
{
	long long seconds;
	int east;

	if (!parse_iso(&seconds, &east, text) &&
	    !parse_timestamp(&seconds, &east, text))
		return false;
	/* git keeps no time before 1970. */
	if (seconds < 0)
		return false;
	*time = seconds;
	*offset = east;
	return true;
}

/* Local minus universal time, from the two calendars: POSIX has no other
 * way to ask. */
static int
local_offset(time_t now)
{
	struct tm here, there;
	int days;

	if (!localtime_r(&now, &here) || !gmtime_r(&now, &there))
		return 0;
	days = here.tm_year != there.tm_year
	           ? (here.tm_year > there.tm_year ? 1 : -1)
	           : here.tm_yday - there.tm_yday;
	return days * MINUTES_A_DAY + (here.tm_hour - there.tm_hour) * 60 +
	       here.tm_min - there.tm_min;
}

static const char *
setting(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static bool
read_date(long long *time, int *offset, const char *name)
{
	const char *date = setting(name);

	return !date || td_author_parse_date(time, offset, date);
}

/* Whether a variable names a file of settings; /dev/null is none. */
static bool
names_settings(const char *name)
{
	const char *value = setting(name);

	return value && strcmp(value, "/dev/null") != 0;
}

const char *
td_author_settings_aside(void)
{
	const char *count = setting("GIT_CONFIG_COUNT");

	if (count && strcmp(count, "0") != 0)
		return "GIT_CONFIG_COUNT";
	if (setting("GIT_CONFIG_PARAMETERS"))
		return "GIT_CONFIG_PARAMETERS";
	if (names_settings("GIT_CONFIG_GLOBAL"))
		return "GIT_CONFIG_GLOBAL";
	if (names_settings("GIT_CONFIG_SYSTEM"))
		return "GIT_CONFIG_SYSTEM";
	return NULL;
}

enum td_status
td_author_from_environment(struct td_author *author, const char **variable)
{
	time_t now = time(NULL);
	int offset = local_offset(now);
	struct td_author found = {
		.name = setting("GIT_AUTHOR_NAME"),
		.email = setting("GIT_AUTHOR_EMAIL"),
		.time = now,
		.offset = offset,
		.committer_name = setting("GIT_COMMITTER_NAME"),
		.committer_email = setting("GIT_COMMITTER_EMAIL"),
		.commit_time = now,
		.commit_offset = offset
	};

	*variable = "GIT_AUTHOR_DATE";
	if (!read_date(&found.time, &found.offset, *variable))
		return TD_FAILED;
	*variable = "GIT_COMMITTER_DATE";
	if (!read_date(&found.commit_time, &found.commit_offset, *variable))
		return TD_FAILED;
	*author = found;
	return TD_OK;
}

long long
td_author_now(void)
{
	return time(NULL);
}
