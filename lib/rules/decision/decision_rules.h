/*
 * Rules for a decision, beside those of the life cycle: who may sign what,
 * with which words, under which number, for how much, and to what it points.
 */
#ifndef TD_RULES_DECISION_DECISION_RULES_H
#define TD_RULES_DECISION_DECISION_RULES_H

#include "base/strlist.h"
#include "record/decision.h"
#include "record/store_record.h"
#include "rules/decision/corrected.h"
#include "rules/matter.h"

/* A decision as a whole. All borrowed. */
struct td_ruling {
	const struct td_decision *decision;
	const char *id;               /* its own, "<year>/<decision>" */
	const struct td_unit *issuer; /* NULL: not in the register */
	const struct td_ledger *ledger;
	/* What it corrects or revokes; NULL: it decides, or there is none. */
	const struct td_decision *of;
	const char
	    *of_path;   /* where that one stands, or would; NULL: nowhere */
	bool of_unread; /* it stands there, and cannot be read */
	const struct td_unit *of_issuer; /* of that one; NULL: not in the
	                                    register */
	bool filing; /* it is about to be filed, not long in the store */
	struct td_setting setting;
};

/* One item of a decision and what it is about. All borrowed. */
struct td_verdict {
	const struct td_ruling *ruling;
	const struct td_decision_item *item;
	const struct td_matter *matter;
	/* The recipient's unit's id, then those that manage it, upwards; NULL:
	 * one of them cannot be read. */
	const struct td_strlist *above;
	/* What the register, or the nomination, calls the recipient; NULL:
	 * cannot be told. */
	const char *recipient_name;
	/* Somebody else in the register is called as the name is corrected to,
	 * letters without marks compared. */
	bool is_namesake;
	/* Another title of the recipient for the same period, with which no
	 * less money goes and is paid; NULL: none. */
	const struct td_award *other_title;
};

/* All rules of the decision as a whole, below. */
TD_MUST_CHECK enum td_status
td_rules_decision_check(const struct td_ruling *ruling, struct td_diag *diag);

/* All rules of one item, below; what hangs on other proceedings and decisions
 * only where all can be read (the matter's `untold`), which fails otherwise. */
TD_MUST_CHECK enum td_status
td_rules_verdict_check(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * The body that issues the decision is one for which this decider signs (Law
 * 06/2022/QH15, arts. 77 to 80), exists on the day, and since 01/07/2025 is
 * none of a district (Decree 129/2025/NĐ-CP, art. 59).
 */
enum td_status
td_rule_decision_issuer(const struct td_ruling *ruling, struct td_diag *diag);

/*
 * It is signed, with the words that fit: TM. for a body that decides together,
 * KT. by a deputy, Q. by who acts as head; TL. and TUQ. with the written
 * authorisation, valid on the day, given by the body itself, and for TUQ.
 * limited in time (Decree 30/2020/NĐ-CP, art. 13).
 */
enum td_status
td_rule_decision_signature(const struct td_ruling *ruling,
                           struct td_diag *diag);

/* A decision is a Quyết định; what only sends up is a Tờ trình (Decree
 * 30/2020/NĐ-CP, art. 7; a correction is of the same kind: art. 18(3)). */
enum td_status
td_rule_decision_document(const struct td_ruling *ruling, struct td_diag *diag);

/*
 * A body's number is used once a year in a series, and numbers follow the
 * order of days (Decree 30/2020/NĐ-CP, art. 15).
 */
enum td_status
td_rule_decision_number(const struct td_ruling *ruling, struct td_diag *diag);

/* What it corrects or revokes is there, came before it, does not lead back to
 * it, and was decided by the same body (Law 06/2022/QH15, art. 93(8)). */
enum td_status
td_rule_decision_pointer(const struct td_ruling *ruling, struct td_diag *diag);

/*
 * One that is marked as loaded was made before the day that the store names
 * (loaded_before) and before it was entered: nothing is asked of what led to
 * it, which is for no new work.
 */
enum td_status
td_rule_decision_loaded(const struct td_ruling *ruling, struct td_diag *diag);

/* What a decision that is marked as loaded awards is so marked, and is decided
 * by no other. */
enum td_status
td_rule_verdict_loaded(const struct td_verdict *verdict, struct td_diag *diag);

/* Whether the day of receipt of what was loaded is known; else that of the
 * decision stands for it. A note, once for a decision. */
enum td_status
td_rule_verdict_receipt(const struct td_verdict *verdict, struct td_diag *diag);

/* Each nomination stands in it once; in a correction each of its values. */
enum td_status
td_rule_decision_items(const struct td_ruling *ruling, struct td_diag *diag);

/*
 * Who awards is one of the award's deciders (Law 06/2022/QH15, arts. 77 to
 * 80), and the chairman of a board gives giấy khen only (art. 80(4)).
 */
enum td_status
td_rule_verdict_decider(const struct td_verdict *verdict, struct td_diag *diag);

/* The head of an agency or enterprise awards within it, the chairman of a
 * commune in the commune (Law 06/2022/QH15, art. 83(1)). */
enum td_status
td_rule_verdict_reach(const struct td_verdict *verdict, struct td_diag *diag);

/* What is sent up is not for the sender to decide, and goes to an office above
 * the sender, but not above all that decide it (Law 06/2022/QH15, art. 83). */
enum td_status
td_rule_verdict_sent(const struct td_verdict *verdict, struct td_diag *diag);

/* Awarded is what has a complete dossier, with what was supplemented (Decree
 * 152/2025/NĐ-CP, art. 4(2)). */
enum td_status
td_rule_verdict_dossier(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * Nobody is awarded or proposed while a matter about them is open (Decree
 * 152/2025/NĐ-CP, art. 4(4)). That it was open when the decision was made may
 * come to light later: in a decision of long ago it is a warning.
 */
enum td_status
td_rule_verdict_no_case(const struct td_verdict *verdict, struct td_diag *diag);

/* A decision is not older than the proceedings on which it rests. */
enum td_status
td_rule_verdict_in_order(const struct td_verdict *verdict,
                         struct td_diag *diag);

/*
 * The money that goes with an award, in đồng: its factor for the kind of
 * recipient (Decree 152/2025/NĐ-CP, art. 50, 51, 54) times the base salary of
 * the day on which it is decided (art. 49(1)), rounded up to ten thousand đồng
 * (art. 49(2)); to the nearest đồng under rules that say nothing of rounding,
 * as those of earlier releases. A household's factor is 1.5 times that of an
 * individual before the sum is rounded. An enterprise is paid as a collective
 * where the catalogue does not say otherwise. -1: the catalogue or the
 * procedure does not say.
 */
long long
td_rule_amount(const struct td_award *award, enum td_recipient_kind kind,
               const struct td_procedure *procedure, struct td_date on);

/* Of several titles for one period only the highest is paid; a title and a
 * commendation are both paid (Decree 152/2025/NĐ-CP, art. 49(5), (7)). A
 * note. */
enum td_status
td_rule_verdict_title(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * Whether the fund of the province pays what somebody decides: who signs pays
 * from the fund of the own level (Law 06/2022/QH15, art. 11(4)), and what the
 * President, the Government or the Prime Minister awards to those of a
 * province the province pays (Decree 98/2023/NĐ-CP, art. 51). Else the body
 * that issues the decision.
 */
bool
td_rule_paid_by_province(enum td_decider decider);

/* Read an amount as a correction writes it, digits only; false, leaving
 * *amount alone, for anything else. */
bool
td_rule_amount_parse(long long *amount, const char *text);

/* An amount is that of the award. In a decision long in the store, a sum that
 * only was not rounded up is told once and stands. */
enum td_status
td_rule_verdict_amount(const struct td_verdict *verdict, struct td_diag *diag);

/* Whether a decider issues as a body of the register. Who decides for the
 * state as a whole is not in the register of a province. */
bool
td_decider_is_in_register(enum td_decider decider);

/*
 * Neither the power to award nor the money rests on what has ended by the day
 * of the decision: Decrees 152/2025/NĐ-CP and 129/2025/NĐ-CP lapse on
 * 01/03/2027 unless they are prolonged or replaced. A note.
 */
enum td_status
td_rule_verdict_lapsed(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * What was received before an amendment and is decided after it may be judged
 * by it where it is better for the nominee (Law 06/2026/QH16, art. 4(4)). A
 * note.
 */
enum td_status
td_rule_verdict_better(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * Nobody is awarded on a ground that is not yet law on the day of the decision
 * (the better law of Law 06/2026/QH16, art. 4(4) is one that is in force). One
 * that ended since receipt was law.
 */
enum td_status
td_rule_verdict_ground(const struct td_verdict *verdict, struct td_diag *diag);

/* Whether a decision, "<year>/<decision>", stands at a path of the store. */
bool
td_decision_is_at(const char *id, const char *path);

/* The decision that awarded the nomination, or that revoked it, of those
 * before this one; NULL: none did. */
const struct td_ledger_event *
td_verdict_award(const struct td_verdict *verdict);

const struct td_ledger_event *
td_verdict_revocation(const struct td_verdict *verdict);

/* What the decisions before this one left of the one that it corrects, or of
 * the one that settled the nomination. Without a text: nothing to clear. */
void
td_verdict_corrected(struct td_corrected *corrected,
                     const struct td_verdict *verdict);

/* What they left of the award. */
void
td_verdict_award_corrected(struct td_corrected *award,
                           const struct td_verdict *verdict);

/* Whether a later decision put another amount in the place of the one that
 * this one says. */
bool
td_verdict_amount_is_corrected(const struct td_verdict *verdict);

/* A correction changes a value of a nomination that its decision has, from
 * what was said, and never the recipient. */
enum td_status
td_rule_correction(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * A corrected name is that of the recipient but for a slip of the pen: the
 * same letters with other marks, or a letter of a word, of two at most; another
 * name would be another recipient (Law 06/2022/QH15, art. 5(2)(a)). `was` or
 * `is` is the name that is recorded, and `is` is nobody else's.
 */
enum td_status
td_rule_correction_name(const struct td_verdict *verdict, struct td_diag *diag);

/* A text that is the recipient's name is corrected like a name. */
enum td_status
td_rule_correction_text(const struct td_verdict *verdict, struct td_diag *diag);

/* A corrected day is one, in place of the decision's, in the year in which its
 * number was used (Decree 30/2020/NĐ-CP, art. 15, 18(3)). */
enum td_status
td_rule_correction_date(const struct td_verdict *verdict, struct td_diag *diag);

/*
 * A revocation takes back, once, what the decision awarded, on evidence of
 * the cause that it names, and no more money than was paid (Law
 * 06/2022/QH15, art. 93(2)).
 */
enum td_status
td_rule_revocation(const struct td_verdict *verdict, struct td_diag *diag);

#endif
