/* Words that ask for something and name no day. */

#include "deadline/deadline_shape.h"

static enum td_deadline_why
guided(struct td_phrase *phrase, char by[TD_DEADLINE_NAME_SIZE])
{
	static const struct td_phrase_row rows[] = {
		{ "theo hướng dẫn|theo văn bản hướng dẫn|under the guidance|"
		  "as guided",
		  TD_WHY_GUIDANCE },
		{ "theo quy định|theo đúng quy định|theo kế hoạch|"
		  "theo tiến độ|theo quy chế|as prescribed|under the rules",
		  TD_WHY_RULES },
		{ NULL, 0 }
	};
	size_t start;
	int why;

	if (!td_phrase_choose(phrase, rows, &why))
		return TD_WHY_NONE;
	start = phrase->at;
	if (!td_phrase_accept(phrase, "của|of|by") ||
	    !td_phrase_body(phrase, by))
		phrase->at = start;
	return (enum td_deadline_why)why;
}

enum td_deadline_why
td_shape_vague(struct td_phrase *phrase, char by[TD_DEADLINE_NAME_SIZE])
{
	static const struct td_phrase_row rows[] = {
		{ "kịp thời|ngay|khẩn trương|sớm nhất|promptly|in time",
		  TD_WHY_PROMPT },
		{ "thường xuyên|liên tục|regularly|continuously",
		  TD_WHY_CONTINUOUS },
		{ "định kỳ|hằng ngày|hàng ngày|hằng tuần|hàng tuần|"
		  "periodically|daily|weekly",
		  TD_WHY_PERIODIC },
		{ "khi có yêu cầu|đột xuất|on request|when asked",
		  TD_WHY_REQUEST },
		{ NULL, 0 }
	};
	int why;

	if (td_phrase_choose(phrase, rows, &why))
		return (enum td_deadline_why)why;
	return guided(phrase, by);
}
