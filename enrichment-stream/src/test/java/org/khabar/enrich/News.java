package org.khabar.enrich;

import org.khabar.schema.Articles;
import org.khabar.schema.RawDocument;

/** Documents that tests publish, written for them; the events are invented. */
final class News {
    static final String HARBOUR = """
            Harbour of Latakia reopens after the storm

            The harbour of Latakia reopened on Sunday after three days of storm, and the first two ships with grain left \
            for Beirut in the afternoon, the port authority said in a statement.

            Fishermen who had waited since Thursday carried their nets back to the boats. The authority expects that all \
            cranes will be at work again before the end of the week.
            """;

    /** Only the first paragraph, under another headline. */
    static final String HARBOUR_BRIEF = """
            Latakia: port open again

            The harbour of Latakia reopened on Sunday after three days of storm, and the first two ships with grain left \
            for Beirut in the afternoon, the port authority said in a statement.
            """;

    static final String HARBOUR_LATER = HARBOUR + """

            On Monday evening the authority added that a fourth crane had been repaired and that ferries to Cyprus would \
            sail again from the next day on.
            """;

    static final String VINEYARD = """
            Winegrowers count the damage of a late frost

            Winegrowers in the hills north of the lake spent the weekend counting the buds that a late frost had killed, \
            and said that a third of the harvest may be lost before summer begins.

            The cooperative asked its members to light no more fires between the rows, since the smoke had closed the road \
            for two hours on Saturday morning.
            """;

    static final String LIBRARY = """
            مكتبة الحي تفتح أبوابها ليلاً

            أعلنت بلدية دمشق أن مكتبة الحي القديم ستفتح أبوابها حتى منتصف الليل طوال شهر الامتحانات، بعد أن طالب الطلاب بمكان هادئ \
            للدراسة.

            وقالت مديرة المكتبة إن عدد المقاعد سيتضاعف، وإن متطوعين سيساعدون القراء في العثور على الكتب التي يحتاجون إليها.
            """;

    private static final String TRAM = """
            الترام يعود إلى شارع البحر

            بدأت شركة النقل في بيروت تجربة عربات الترام الجديدة على شارع البحر، بعد عامين من أعمال الحفر التي أغلقت نصف الطريق أمام \
            السيارات.
            وقال مهندس المشروع إن التجربة تستمر ستة أسابيع، وإن التذاكر ستكون مجانية للطلاب خلال الشهر الأول من التشغيل.
            وأضاف أن المرحلة الثانية تصل بين الميناء والجامعة، وأن العمل فيها يبدأ بعد انتهاء فصل الشتاء.
            """;

    private static final String OLIVES = """
            معصرة قديمة تستقبل موسم الزيتون

            أعاد أهالي قرية جبلية تشغيل معصرة حجرية عمرها مئتا عام، بعد أن رممها شبان القرية بمساعدة بنائين جاؤوا من القرى المجاورة.
            وقال شيخ القرية إن زيت المعصرة الحجرية أبطأ إنتاجاً، لكنه يحفظ طعم الزيتون كما عرفه الأجداد في هذه التلال.
            وتنتظر القرية زواراً من المدن في نهاية الأسبوع، حين يبدأ عصر أول دفعة من ثمار هذا الموسم.
            """;

    /** Between the articles of one scrape, for {@link CutAtStars}. */
    static final String STARS = "* * *\n";

    /** Nothing but a menu and a form. */
    static final String MENU = """
            Home
            Politics
            Sport
            Weather
            Subscribe to our newsletter
            Sign in
            Your email address will not be published
            Leave a comment
            """;

    private News() {}

    static RawDocument harbour(String id) {
        return Articles.document(id, HARBOUR);
    }

    static RawDocument harbourLater(String id) {
        return Articles.document(id, HARBOUR_LATER);
    }

    static RawDocument harbourBrief(String id) {
        return Articles.document(id, HARBOUR_BRIEF);
    }

    static RawDocument vineyard(String id) {
        return Articles.document(id, VINEYARD);
    }

    static RawDocument library(String id) {
        return Articles.document(id, LIBRARY);
    }

    static RawDocument tramAndOlives(String id) {
        return Articles.document(id, TRAM + STARS + OLIVES);
    }

    static RawDocument tram(String id) {
        return Articles.document(id, TRAM);
    }

    static RawDocument olives(String id) {
        return Articles.document(id, OLIVES);
    }

    static RawDocument from(String source, RawDocument document) {
        return RawDocument.newBuilder(document).setSource(source).build();
    }
}
