/* The logs of where branches were. */

#include "store/reflog.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a log is to be begun; "always" is not a word for no. */
static bool
may_begin(const struct td_change *change)
{
	git_config *config = NULL;
	int wanted = 1;

	if (git_repository_config_snapshot(&config, change->repository.git) < 0)
		return true;
	if (git_config_get_bool(&wanted, config, "core.logAllRefUpdates") < 0)
		wanted = 1;
	git_config_free(config);
	return wanted;
}

static int
make_directories(int directory, const char *path)
{
	for (const char *slash = strchr(path, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		char *above = td_strndup(path, (size_t)(slash - path));
		bool failed = mkdirat(directory, above, 0777) < 0 &&
		              errno != EEXIST;

		free(above);
		if (failed)
			return errno;
	}
	return 0;
}

/* Appends a line, whole or not at all. */
static int
append(int fd, const struct td_strbuf *line)
{
	struct stat about;
	int error;

	if (fstat(fd, &about) < 0)
		return errno;
	error = td_write_all(fd, line->text, line->length);
	if (error && ftruncate(fd, about.st_size) < 0)
		return error;
	return error;
}

static int
add_to(int directory, const char *path, const struct td_strbuf *line,
       bool begin)
{
	const int flags = O_WRONLY | O_APPEND | O_CLOEXEC;
	int fd = openat(directory, path, flags);
	int error;

	if (fd < 0 && errno == ENOENT) {
		if (!begin)
			return 0;
		error = make_directories(directory, path);
		if (error)
			return error;
		fd = openat(directory, path, flags | O_CREAT, 0666);
	}
	if (fd < 0)
		return errno;
	error = append(fd, line);
	if (close(fd) < 0 && !error)
		error = errno;
	return error;
}

static void
make_line(struct td_strbuf *line, const struct td_change *change,
          const git_oid *commit, const char *message)
{
	const git_signature *who = change->committer;
	int offset = abs(who->when.offset);
	const git_oid none = { { 0 } };
	const git_commit *parent = change->parent;
	char from[GIT_OID_HEXSZ + 1];
	char to[GIT_OID_HEXSZ + 1];

	git_oid_tostr(from, sizeof from,
	              parent ? git_commit_id(parent) : &none);
	git_oid_tostr(to, sizeof to, commit);
	td_strbuf_addf(line, "%s %s %s <%s> %" PRId64 " %c%02d%02d\t", from, to,
	               who->name, who->email, who->when.time,
	               who->when.offset < 0 ? '-' : '+', offset / 60,
	               offset % 60);
	td_strbuf_add(line, parent ? "commit: " : "commit (initial): ");
	td_strbuf_add_bytes(line, message, strcspn(message, "\n"));
	td_strbuf_add_char(line, '\n');
}

int
td_reflog_add(const struct td_change *change, const git_oid *commit,
              const char *message)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	struct td_strbuf line = TD_STRBUF_INIT;
	bool begin = may_begin(change);
	int error;

	td_strbuf_addf(&path, "logs/%s", change->branch);
	make_line(&line, change, commit, message);
	error = add_to(change->common_dir, path.text, &line, begin);
	if (!error)
		error = add_to(change->git_dir, "logs/HEAD", &line, begin);
	td_strbuf_clear(&line);
	td_strbuf_clear(&path);
	return error;
}
