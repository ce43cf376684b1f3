/* What git's union merge makes of two versions of a text. */
#ifndef TD_TEST_UNION_FIXTURE_H
#define TD_TEST_UNION_FIXTURE_H

#include <git2.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static inline int
union_begin(void **state)
{
	(void)state;
	return git_libgit2_init() < 0;
}

static inline int
union_end(void **state)
{
	(void)state;
	git_libgit2_shutdown();
	return 0;
}

/* The caller frees it. */
static inline char *
union_merge(const char *base, const char *ours, const char *theirs)
{
	git_merge_file_input in[3];
	git_merge_file_options options;
	git_merge_file_result result;
	const char *const texts[3] = { base, ours, theirs };
	char *text;

	(void)git_merge_file_options_init(&options,
	                                  GIT_MERGE_FILE_OPTIONS_VERSION);
	for (size_t i = 0; i < 3; i++) {
		(void)git_merge_file_input_init(&in[i],
		                                GIT_MERGE_FILE_INPUT_VERSION);
		in[i].ptr = texts[i];
		in[i].size = strlen(texts[i]);
		in[i].path = "record.yaml";
		in[i].mode = 0100644;
	}
	options.favor = GIT_MERGE_FILE_FAVOR_UNION;
	assert_int_equal(
	    git_merge_file(&result, &in[0], &in[1], &in[2], &options), 0);
	text = malloc(result.len + 1);
	assert_non_null(text);
	memcpy(text, result.ptr, result.len);
	text[result.len] = '\0';
	git_merge_file_result_free(&result);
	return text;
}

#endif
