package org.khabar.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scrapes of about 3 KB, made of sentences written for this purpose: a menu, a title, paragraphs, teasers, a foot. */
final class Scrapes {
    private static final int BYTES = 3_000;

    private static final List<Language> LANGUAGES = List.of(
            new Language(
                    List.of("Home", "News", "Sport", "Subscribe", "Log in"),
                    "By Anna Reed, March 4, 2024",
                    List.of(
                            "The council met on Monday to decide about the old bridge over the river.",
                            "Nobody had expected so many people, and the doors had to stay open.",
                            "“We have waited nine years,” said a baker who lives on the other side.",
                            "The repair will cost two million, most of it for stone from the quarry.",
                            "Buses will take the long way through the forest until October.",
                            "An engineer explained why the third arch had sunk, and drew it on the wall."),
                    "Read more",
                    "Storm warning for the coast and the islands",
                    "All rights reserved."),
            new Language(
                    List.of("الرئيسية", "أخبار", "رياضة", "اشترك", "بحث"),
                    "4 مارس 2024",
                    List.of(
                            "اجتمع المجلس البلدي يوم الاثنين لبحث مصير الجسر القديم فوق النهر.",
                            "ولم يتوقع أحد حضور هذا العدد الكبير من الناس فبقيت الأبواب مفتوحة.",
                            "وقال خباز يسكن الضفة الأخرى إن الأهالي ينتظرون منذ تسع سنوات.",
                            "وستبلغ كلفة الإصلاح مليونين معظمها ثمن حجارة من المقلع القريب.",
                            "وستسلك الحافلات الطريق الطويل عبر الغابة حتى شهر أكتوبر."),
                    "اقرأ أيضا",
                    "تحذير من عاصفة على الساحل والجزر",
                    "جميع الحقوق محفوظة."),
            new Language(
                    List.of("Главная", "Новости", "Спорт", "Подписаться", "Поиск"),
                    "4 марта 2024",
                    List.of(
                            "В понедельник совет собрался, чтобы решить судьбу старого моста через реку.",
                            "Никто не ждал столько людей, и двери пришлось оставить открытыми.",
                            "«Мы ждём девять лет», — сказал пекарь, который живёт на другом берегу.",
                            "Ремонт обойдётся в два миллиона, и почти всё уйдёт на камень из карьера.",
                            "Автобусы до октября пойдут в объезд, через лес."),
                    "Читайте также",
                    "Штормовое предупреждение на побережье",
                    "Все права защищены."),
            new Language(
                    List.of("首页", "新闻", "体育", "订阅", "登录"),
                    "2024年3月4日",
                    List.of(
                            "市议会周一开会，讨论河上老桥的去留问题，会议一直开到深夜。",
                            "谁也没有想到会来这么多人，会议厅的大门只好一直开着。",
                            "住在对岸的面包师说，大家已经等了整整九年。",
                            "维修费用为两百万元，其中大部分用来购买附近采石场的石料。"),
                    "相关新闻",
                    "沿海和岛屿地区发布风暴预警",
                    "版权所有。"));

    private record Language(
            List<String> menu, String date, List<String> sentences, String teasers, String teaser, String foot) {}

    private Scrapes() {}

    /** Different scrapes, the same each time. */
    static List<String> make(int count) {
        var random = new Random(11);
        var scrapes = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            scrapes.add(scrape(LANGUAGES.get(at % LANGUAGES.size()), random));
        }
        return scrapes;
    }

    private static String scrape(Language language, Random random) {
        var lines = new ArrayList<>(language.menu());
        lines.add(sentence(language, random).replace(".", ""));
        lines.add(language.date());
        int bytes = 0;
        while (bytes < BYTES) {
            var paragraph = String.join(
                    " ", sentence(language, random), sentence(language, random), sentence(language, random));
            lines.add(paragraph);
            bytes += paragraph.getBytes(StandardCharsets.UTF_8).length;
        }
        lines.add(language.teasers());
        lines.add(language.teaser());
        lines.add(language.foot());
        return String.join("\n", lines);
    }

    private static String sentence(Language language, Random random) {
        return language.sentences().get(random.nextInt(language.sentences().size()));
    }
}
