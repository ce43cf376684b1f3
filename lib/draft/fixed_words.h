/* Words that stand in every document, whoever issues it. */
#ifndef TD_DRAFT_FIXED_WORDS_H
#define TD_DRAFT_FIXED_WORDS_H

#define TD_STANDING_STATE "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define TD_STANDING_MOTTO "Độc lập - Tự do - Hạnh phúc"
#define TD_STANDING_COPIES "Nơi nhận:"

#endif
