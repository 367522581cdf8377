package org.khabar.enrich.document;

/** Texts that one template made, each about something else; places, people and figures are invented. */
public final class Templates {
    private Templates() {}

    /** A cable of congratulations, in the words that such cables have. */
    public static String cable(String to, String country, String occasion, String wish) {
        return """
                بعث رئيس جمهورية السدر برقية تهنئة إلى فخامة %1$s رئيس جمهورية %2$s بمناسبة %3$s. وأعرب فخامته باسم شعب وحكومة \
                جمهورية السدر وباسمه عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته، وللشعب الصديق %4$s، مشيداً بتميز \
                العلاقات التي تربط البلدين والشعبين الصديقين والتي يسعى الجميع لتعزيزها وتنميتها في المجالات كافة.

                كما بعث ولي العهد نائب رئيس مجلس الوزراء برقية تهنئة مماثلة إلى فخامة %1$s، عبر فيها عن أطيب التهاني وأصدق التمنيات \
                بموفور الصحة والسعادة، ولحكومة وشعب %2$s المزيد من النمو.""".formatted(to, country, occasion, wish);
    }

    /** The weather of a day, with a figure for each of six towns. */
    public static String weather(String day, int... degrees) {
        return """
                The weather office in Port Amara expects a dry %s with light wind from the north and a calm sea along the whole \
                coast. Inland the temperature will reach %d degrees in Wadi Sidr, %d in Old Mill and %d in Stone Ford, while on \
                the islands it will be %d in Little Senna, %d in Green Lake and %d in Long Reef. Drivers on the mountain road are \
                asked to mind the fog that gathers in the valleys before sunrise, and fishermen to listen to the notices of \
                the harbour radio.""".formatted(day, degrees[0], degrees[1], degrees[2], degrees[3], degrees[4], degrees[5]);
    }

    /** The price of gold on a day, in each fineness. */
    public static String gold(String day, int... prices) {
        return """
                سجلت أسعار الذهب في سوق الصاغة القديم بوادي السدر تغيراً طفيفاً يوم %s وسط إقبال محدود من المشترين بحسب نشرة نقابة الصاغة \
                التي تصدر صباح كل يوم عمل وتعلق على أبواب المحال. وبلغ سعر الغرام من عيار 24 نحو %d ديناراً للبيع و%d ديناراً للشراء، \
                وبلغ سعر الغرام من عيار 21 نحو %d ديناراً للبيع و%d ديناراً للشراء، وبلغ سعر الغرام من عيار 18 نحو %d ديناراً للبيع و%d \
                ديناراً للشراء. وتدعو النقابة الزبائن إلى طلب فاتورة مختومة عند كل عملية بيع أو شراء.""".formatted(day, prices[0], prices[1], prices[2], prices[3], prices[4], prices[5]);
    }
}
