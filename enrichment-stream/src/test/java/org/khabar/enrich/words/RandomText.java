package org.khabar.enrich.words;

import java.util.List;
import java.util.Random;

/** Random texts made of what is hard: pieces of names, marks, ligatures, emoji, any code point at all. */
public final class RandomText {
    private static final List<String> PIECES = List.of(
            "روسيا",
            "وبال",
            "لل",
            "كونغرس",
            "فلاديمير",
            " ",
            " ",
            " ",
            "بوتين",
            "َ",
            "ـ",
            "\u200f",
            "ﻻ",
            "😀",
            "Moscow",
            "-",
            ".",
            "US",
            "Ё",
            "\u0301",
            "北京",
            "俄罗斯",
            "アフリカ",
            "\u200d",
            "'",
            "Шойгу",
            "13",
            "أكتوبر",
            "2021",
            "\n",
            "ٔ",
            "ى",
            "\ud83d");
    private static final int PIECE_ODDS = 4;

    private RandomText() {}

    /** A text of so many pieces or code points. */
    public static String of(Random random, int parts) {
        var text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            if (random.nextInt(PIECE_ODDS) > 0) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }
}
