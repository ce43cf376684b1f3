/* What commits of records are called. */

#include "check/subjects.h"
#include "base/text.h"

#include <string.h>

#define LOADED "Nhập bù quyết định khen thưởng các năm trước"
#define NOMINATED "Ghi đề nghị khen thưởng"
#define PLAN "Tiếp nhận kế hoạch của"
#define REPORT "Tiếp nhận báo cáo của"

#define WITHDRAWN "Ghi nhận rút lại sự đồng ý công bố khen thưởng"

static const char *const steps[TD_PROCEEDING_STEP_COUNT] = {
	[TD_STEP_SELECT] = "Xét chọn đề nghị khen thưởng",
	[TD_STEP_APPRAISE] = "Thẩm định đề nghị khen thưởng",
	[TD_STEP_RETURN] = "Trả lại hồ sơ khen thưởng để bổ sung",
	[TD_STEP_SUPPLEMENT] = "Bổ sung hồ sơ khen thưởng",
	[TD_STEP_PUBLISH] = "Công khai danh sách đề nghị khen thưởng",
	[TD_STEP_OPINION] = "Cho ý kiến về đề nghị khen thưởng",
	[TD_STEP_VOTE] = "Bỏ phiếu về đề nghị khen thưởng",
	[TD_STEP_SUBMIT] = "Trình đề nghị khen thưởng",
	[TD_STEP_WITHDRAW] = "Rút đề nghị khen thưởng",
	[TD_STEP_WITHDRAW_CONSENT] = WITHDRAWN,
};

static const char *const decisions[] = { "Ghi đính chính khen thưởng",
	                                 "Ghi hủy bỏ khen thưởng",
	                                 "Ghi tờ trình khen thưởng",
	                                 "Ghi quyết định khen thưởng", LOADED };

const char *
td_subject_of_kind(enum td_kind kind)
{
	switch (kind) {
	case TD_KIND_PLAN:
		return PLAN;
	case TD_KIND_REPORT:
		return REPORT;
	default:
		return NOMINATED;
	}
}

const char *
td_subject_of_step(enum td_proceeding_step step)
{
	return steps[step];
}

const char *
td_subject_of_decision(const struct td_decision *decision)
{
	switch (decision->kind) {
	case TD_DECISION_CORRECT:
		return decisions[0];
	case TD_DECISION_REVOKE:
		return decisions[1];
	default:
		return decisions[td_text_equal(decision->paper.kind.text,
		                               "to-trinh")
		                     ? 2
		                     : 3];
	}
}

const char *
td_subject_of_load(void)
{
	return LOADED;
}

static bool
begins(const char *subject, const char *const *openings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strncmp(subject, openings[i], strlen(openings[i])) == 0)
			return true;
	return false;
}

bool
td_subject_is_of(enum td_kind kind)
{
	return kind == TD_KIND_PLAN || kind == TD_KIND_REPORT ||
	       kind == TD_KIND_NOMINATION || kind == TD_KIND_PROCEEDING ||
	       kind == TD_KIND_DECISION;
}

bool
td_subject_says(const char *subject, enum td_kind kind)
{
	static const char *const nominations[] = { NOMINATED, LOADED };
	const char *own;

	switch (kind) {
	case TD_KIND_PROCEEDING:
		return begins(subject, steps, TD_PROCEEDING_STEP_COUNT);
	case TD_KIND_DECISION:
		return begins(subject, decisions,
		              sizeof decisions / sizeof *decisions);
	case TD_KIND_NOMINATION:
		return begins(subject, nominations, 2);
	default:
		own = td_subject_of_kind(kind);
		return begins(subject, &own, 1);
	}
}
