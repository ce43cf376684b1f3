/* Words that stand in every document, whoever issues it. */
#ifndef TD_DRAFT_FIXED_WORDS_H
#define TD_DRAFT_FIXED_WORDS_H

#define TD_WORDS_STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define TD_WORDS_MOTTO "Độc lập - Tự do - Hạnh phúc"
#define TD_WORDS_COPIES "Nơi nhận:"

#endif
