package org.khabar.quickstart.stack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles that look like Arabic news to every stage and like nothing to a reader: words drawn at random, so that no two
 * texts are alike unless one is made as a copy of the other. The same seed gives the same articles.
 */
public final class GeneratedNews {
    private static final int PARAGRAPHS = 4;
    private static final int WORDS_OF_PARAGRAPH = 35;
    private static final int WORDS_OF_TITLE = 7;
    private static final List<String> WORDS = words();

    private final SplittableRandom random;
    private final int paragraphs;

    /**
     * @param seed where the words come from
     */
    public GeneratedNews(long seed) {
        this(seed, PARAGRAPHS);
    }

    /**
     * @param seed where the words come from
     * @param paragraphs of each text, 35 words each: fewer make more articles a second
     */
    public GeneratedNews(long seed, int paragraphs) {
        this.random = new SplittableRandom(seed);
        this.paragraphs = paragraphs;
    }

    /** How many documents of each kind were written. */
    public record Written(int originals, int copies, int refetches) {
        /** How many in all. */
        public int documents() {
            return originals + copies + refetches;
        }
    }

    /**
     * Writes documents as JSON lines: of every twelve, nine are originals, two the text of an earlier one under another
     * id, and one an earlier one again.
     *
     * @param file is replaced
     * @param documents how many lines
     */
    public Written writeLines(Path file, int documents) throws IOException {
        var lines = lines();
        for (int number = 0; number < documents; number++) {
            lines.next();
        }
        write(file, lines.all());
        return lines.written();
    }

    /** Documents one by one, as many as are wanted; not to be mixed with other calls. */
    public NewsLines lines() {
        return new NewsLines(this, random);
    }

    /** A text of a few paragraphs under a headline. */
    public String text() {
        var text = new StringBuilder(words(WORDS_OF_TITLE));
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            text.append("\n\n").append(words(WORDS_OF_PARAGRAPH)).append('.');
        }
        return text.toString();
    }

    /** A near copy of a text of at least two paragraphs. */
    static String withoutLastParagraph(String text) {
        return text.substring(0, text.lastIndexOf("\n\n"));
    }

    /** So many words in a row. */
    public String words(int count) {
        var drawn = new ArrayList<String>();
        for (int word = 0; word < count; word++) {
            drawn.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", drawn);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (var line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }

    private static List<String> words() {
        return List.of(("أعلنت الحكومة اليوم عن خطة جديدة لتطوير شبكة المياه في المدن الساحلية وقالت إن العمل سيبدأ"
                        + " خلال الأسابيع المقبلة بعد أن انتهت اللجنة من دراسة العروض التي قدمتها شركات محلية وأخرى"
                        + " أجنبية وأضاف المتحدث أن السكان سيشعرون بالفرق قبل نهاية العام مشيرا إلى ارتفاع الطلب على"
                        + " الطاقة والنقل العام وذكر تقرير صدر أمس أن أسعار القمح والزيت تراجعت للشهر الثالث على"
                        + " التوالي بينما بقيت كلفة الشحن مرتفعة بسبب قلة السفن ورأى خبراء أن التحسن مرتبط بموسم"
                        + " الأمطار وكمية المحصول كما دعا مزارعون إلى دعم البذور والأسمدة وفتح طرق زراعية تصل القرى"
                        + " البعيدة بالأسواق الكبرى وكانت المدارس قد استقبلت آلاف التلاميذ مع بداية الفصل الدراسي"
                        + " وسط إجراءات تنظيمية شملت الحافلات والمكتبات والملاعب وأكدت الوزارة أنها وظفت معلمين"
                        + " ومعلمات من مختلف التخصصات ولفتت إلى مشروع لتجديد المختبرات القديمة من جهة ثانية فاز"
                        + " الفريق بمباراة مثيرة أمام جمهور غفير وسجل اللاعب الشاب هدفين رائعين")
                .split(" "));
    }
}
