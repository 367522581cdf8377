package org.khabar.enrich.document;

/** Texts that one template made, each about something else; places, people and figures are invented. */
public final class Templates {
    private Templates() {}

    /** A cable of congratulations, in the words that such cables have. */
    public static String cable(String to, String country, String occasion, String wish) {
        return """
                بعث رئيس جمهورية السدر برقية تهنئة إلى فخامة %1$s رئيس جمهورية %2$s بمناسبة %3$s.

                وأعرب فخامته في البرقية عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامة %1$s، ولحكومة وشعب جمهورية %2$s \
                الصديق %4$s، مشيداً بتميز العلاقات التي تربط البلدين والشعبين الصديقين والتي يسعى الجميع لتعزيزها وتنميتها في \
                المجالات كافة.""".formatted(to, country, occasion, wish);
    }

    /** The weather of a day, with a figure for each of six towns. */
    public static String weather(String day, int... degrees) {
        return """
                The weather office expects a dry %s with light wind. The temperature will reach %d degrees in Port Amara, %d in \
                Little Senna, %d in Wadi Sidr, %d in Old Mill, %d in Stone Ford and %d in Green Lake. Drivers are asked to mind \
                the morning fog in the valleys.""".formatted(day, degrees[0], degrees[1], degrees[2], degrees[3], degrees[4], degrees[5]);
    }

    /** The price of gold on a day, in each fineness. */
    public static String gold(String day, int... prices) {
        return """
                سجلت أسعار الذهب في سوق الصاغة بوادي السدر يوم %s تغيراً طفيفاً، وبلغ سعر الغرام من عيار 24 نحو %d ديناراً للبيع و%d ديناراً \
                للشراء، وبلغ سعر عيار 21 نحو %d ديناراً للبيع و%d ديناراً للشراء، وعيار 18 نحو %d ديناراً للبيع و%d ديناراً للشراء.""".formatted(day, prices[0], prices[1], prices[2], prices[3], prices[4], prices[5]);
    }
}
