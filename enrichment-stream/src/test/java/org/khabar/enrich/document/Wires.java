package org.khabar.enrich.document;

/** Texts of about the length that agencies write, for tests of what is alike; the events are invented. */
public final class Wires {
    /** Three paragraphs in English. */
    public static final String FERRY = """
            The ferry that links Port Amara with the northern islands sailed again on Monday morning after five weeks in dry \
            dock, and the first crossing carried two hundred passengers, forty cars and a lorry loaded with seed potatoes.

            Captain Leila Haddon said the new propeller had cut the crossing by nearly a quarter of an hour. Islanders had \
            relied on fishing boats since the old shaft broke in January, and the only bakery on Little Senna had run out of \
            flour twice.

            The shipping office will keep the winter timetable until the end of April. A second vessel, bought from a river \
            company in the south, is expected to join the route before the summer fair, when visitors usually fill the deck.""";

    /** Three paragraphs in Arabic. */
    public static final String BRIDGE = """
            افتتح محافظ وادي السدر صباح الاثنين جسراً حجرياً يربط ضفتي النهر قرب سوق الأقمشة القديم، بعد سبع سنوات من توقف \
            العمل فيه بسبب خلاف بين المقاولين على أجور النقل.

            وأوضح المهندس طارق الزيداني أن الجسر يتحمل عبور الشاحنات الثقيلة حتى في مواسم الفيضان، وأن البنائين استخدموا حجارة \
            من المقالع المجاورة حفاظاً على طابع الحي. وحضر التجار حفلاً صغيراً وزعت فيه القهوة والتمور على المارة.

            ومن المنتظر أن تبدأ الحافلات المدرسية استخدام الطريق الجديدة الأسبوع المقبل، بعدما ظل التلاميذ يعبرون النهر بالقوارب \
            الخشبية، في حين تدرس البلدية إنارة الأرصفة وزراعة أشجار الكينا على الجانبين قبل حلول الصيف.""";

    /** Three paragraphs in Russian. */
    public static final String MUSEUM = """
            В посёлке Верхняя Ольховка открылся музей старинных часов, который местный мастер Игнат Сорокин собирал почти сорок \
            лет в бывшей кузнице на берегу пруда.

            Первыми посетителями стали школьники из соседней деревни: им показали башенный механизм с деревянными шестернями и \
            разрешили завести напольные часы, найденные на чердаке старой аптеки. Вход по будням бесплатный, а по выходным гостей \
            поят чаем с брусничным вареньем.

            Осенью мастер надеется отреставрировать солнечные часы, стоявшие когда-то перед вокзалом. Районная библиотека передала \
            музею чертежи, а плотники пообещали поставить вокруг площадки новую ограду из лиственницы.""";

    /** Two paragraphs in Chinese. */
    public static final String TEA = """
            青溪镇的老茶厂上周重新开炉，二十多名退休师傅回到车间，手把手教年轻人辨别火候、翻炒嫩叶。厂长林远帆说，今年春雨来得早，第一批新茶比往年提前了九天。

            镇上的小学也把课堂搬进了茶园，孩子们背着竹篓采摘，再把自己炒制的茶叶装进纸袋送给邻居。客栈老板则忙着修补木桥，准备迎接五月的赏花游客。""";

    private Wires() {}

    /** The text without its last paragraph. */
    public static String cut(String text) {
        return text.substring(0, text.lastIndexOf("\n\n"));
    }

    /** The text with one word, or piece of a text, replaced; it must be in it. */
    public static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("Not in the text: " + from);
        }
        return text.replace(from, to);
    }
}
