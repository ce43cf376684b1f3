/* A store of texts: what rules and checks look up, without a directory. */
#ifndef TD_TEST_TEXT_STORE_H
#define TD_TEST_TEXT_STORE_H

#include "base/alloc.h"
#include "store/snapshot.h"
#include "store/snapshot_source.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

/* A file of the store; a row of NULLs ends the table. */
struct text_file {
	const char *path;
	const char *text;
};

static inline const char *
text_of(const void *state, const char *path)
{
	const struct text_file *file = state;

	for (; file->path; file++)
		if (strcmp(file->path, path) == 0)
			return file->text;
	return NULL;
}

static inline int
has_text(const void *state, const char *path)
{
	return text_of(state, path) ? 0 : ENOENT;
}

static inline enum td_status
read_text_file(char **bytes, size_t *size, const void *state, const char *path,
               struct td_place place, struct td_diag *diag)
{
	const char *text = text_of(state, path);

	if (!text)
		return td_diag_add(diag, TD_FILE_MISSING, place, NULL);
	*bytes = td_strdup(text);
	*size = strlen(text);
	return TD_OK;
}

static inline enum td_status
list_texts(struct td_strlist *paths, const void *state, const char *directory,
           const char *label, struct td_diag *diag)
{
	const struct text_file *file = state;
	size_t length = strlen(directory);

	(void)label;
	(void)diag;
	for (; file->path; file++)
		if (length == 0 ||
		    (strncmp(file->path, directory, length) == 0 &&
		     file->path[length] == '/'))
			td_strlist_add(paths, file->path);
	td_strlist_sort(paths);
	return TD_OK;
}

static inline void
keep_texts(void *state)
{
	(void)state;
}

/* The table is borrowed. */
static inline struct td_snapshot *
text_store(const struct text_file *files)
{
	static const struct td_snapshot_source source = {
		.read = read_text_file,
		.has = has_text,
		.list = list_texts,
		.free = keep_texts,
	};

	return td_snapshot_new(&source, (void *)(uintptr_t)files, "", NULL);
}

#endif
