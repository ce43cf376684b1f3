/* A command as git's configuration has it, in words. */

#include "store/command_words.h"
#include "base/strbuf.h"

#include <string.h>

#define BLANKS " \t\n\r"

/* One word, up to the blank behind it; *text moves there. */
static bool
read_word(struct td_strbuf *word, const char **text)
{
	const char *at = *text;
	char quote = '\0';

	for (; *at && (quote || !strchr(BLANKS, *at)); at++) {
		if (*at == quote) {
			quote = '\0';
		} else if (!quote && (*at == '"' || *at == '\'')) {
			quote = *at;
		} else {
			if (*at == '\\' && quote != '\'')
				at++;
			if (!*at)
				return false;
			td_strbuf_add_char(word, *at);
		}
	}
	*text = at;
	return !quote;
}

bool
td_command_words(struct td_strlist *words, const char *text)
{
	struct td_strbuf word = TD_STRBUF_INIT;
	bool whole = true;

	for (text += strspn(text, BLANKS); *text && whole;
	     text += strspn(text, BLANKS)) {
		whole = read_word(&word, &text);
		td_strlist_add(words, word.text);
		td_strbuf_cut(&word, 0);
	}
	td_strbuf_clear(&word);
	return whole;
}
