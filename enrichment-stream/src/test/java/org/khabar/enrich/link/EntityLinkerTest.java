package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityMention;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.entities.NameIds;

class EntityLinkerTest {
    private static final String GEORGIA = "iso3166:GE";
    private static final String GEORGIA_STATE = "iso3166:US-GA";
    private static final String TBILISI = "geonames:611717";

    private static final EntityLinker LINKER = new EntityLinker(EntityCatalog.load());

    private int offset;

    @Test
    void shouldGatherAllMentionsOfOneThing() {
        var full = mention(EntityType.PERSON, "سيرغي شويغو", "khabar:sergei-shoigu");
        var place = mention(EntityType.LOCATION, "دوشنبه", "geonames:1221874");
        var other = mention(EntityType.PERSON, "شويجو", "khabar:sergei-shoigu");

        var linked = LINKER.link(List.of(full, place, other), "ar");

        assertThat(linked)
                .containsExactly(
                        linked(
                                "khabar:sergei-shoigu",
                                EntityType.PERSON,
                                "سيرغي شويغو",
                                true,
                                null,
                                List.of(full, other)),
                        linked("geonames:1221874", EntityType.LOCATION, "دوشنبه", true, null, List.of(place)));
    }

    @Test
    void shouldGatherPartsOfOneName() {
        var headline = mention(EntityType.PERSON, "Бадов");
        var full = mention(EntityType.PERSON, "Глеб Бадов");
        var inflected = mention(EntityType.PERSON, "Глеба Бадова");
        var again = mention(EntityType.PERSON, "Глеб Бадов", NameIds.of(EntityType.PERSON, "Глеб Бадов"));
        var firstName = mention(EntityType.PERSON, "Глеб");

        var linked = LINKER.link(List.of(headline, full, inflected, again, firstName), "ru");

        assertThat(linked).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Глеб Бадов");
            assertThat(person.mentions()).hasSize(5);
        });
    }

    @ParameterizedTest
    @CsvSource({"ar, روسيا", "en, Russia", "zh-Hans, 俄罗斯", "ru-RU, Россия", "sw, Urusi", "und, Urusi"})
    void shouldNameEntityInTheArticlesLanguage(String languageTag, String name) {
        var mention = mention(EntityType.LOCATION, "Urusi", "iso3166:RU");

        var linked = LINKER.link(List.of(mention), languageTag);

        assertThat(linked).extracting(LinkedEntity::name).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"جمعية «ساقية, جمعية ساقية", "мемориал „Роща, мемориал Роща", "صندوق «نخيل» الخيري, صندوق «نخيل» الخيري"
    })
    void shouldNameEntityWithoutQuotationMarkWhosePartnerIsOutside(String surface, String name) {
        var entities = LINKER.link(List.of(mention(EntityType.ORGANIZATION, surface)), "und");

        assertThat(entities).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo(name);
            assertThat(entity.mentions().get(0).surface()).isEqualTo(surface);
        });
    }

    @Test
    void shouldLeaveAmbiguousNameUndecidedWhenNothingDecides() {
        var georgia = mention(EntityType.LOCATION, "جورجيا", GEORGIA, GEORGIA_STATE);
        var states = mention(EntityType.LOCATION, "الولايات المتحدة", "iso3166:US");

        var linked = LINKER.link(List.of(georgia, states), "ar");

        assertThat(linked.get(0))
                .isEqualTo(
                        linked("name:location:جورجيا", EntityType.LOCATION, "جورجيا", false, null, List.of(georgia)));
    }

    @Test
    void shouldDecideByPlaceThatLiesWithin() {
        var georgia = mention(EntityType.LOCATION, "جورجيا", GEORGIA, GEORGIA_STATE);
        var tbilisi = mention(EntityType.LOCATION, "تبليسي", TBILISI);

        var linked = LINKER.link(List.of(georgia, tbilisi), "ar");

        assertThat(linked).extracting(LinkedEntity::entityId).containsExactly(GEORGIA, TBILISI);
    }

    @Test
    void shouldDecideByVowelsThatTheTextWrites() {
        var withVowel = mention(EntityType.LOCATION, "عُمان", "iso3166:OM", "geonames:250441");
        var doubled = mention(EntityType.LOCATION, "عمّان", "iso3166:OM", "geonames:250441");

        assertThat(LINKER.link(List.of(withVowel), "ar"))
                .extracting(LinkedEntity::entityId)
                .containsExactly("iso3166:OM");
        assertThat(LINKER.link(List.of(doubled), "ar"))
                .extracting(LinkedEntity::entityId)
                .containsExactly("geonames:250441");
    }

    @Test
    void shouldNameThingByItsNameAndNotByTheSurface() {
        var guard = new EntityMention(EntityType.ORGANIZATION, 8, 19, "لحرس الوطني", "الحرس الوطني", List.of());

        assertThat(LINKER.link(List.of(guard), "ar"))
                .extracting(LinkedEntity::name)
                .containsExactly("الحرس الوطني");
        assertThat(LINKER.link(List.of(guard, mention(EntityType.ORGANIZATION, "الحرس الوطني")), "ar"))
                .hasSize(1);
    }

    @Test
    void shouldDecideByAnotherNameOfTheThing() {
        var bare = mention(EntityType.LOCATION, "عمان", "iso3166:OM", "geonames:250441");
        var full = mention(EntityType.LOCATION, "سلطنة عمان", "iso3166:OM");

        var linked = LINKER.link(List.of(bare, full), "ar");

        assertThat(linked).singleElement().satisfies(entity -> {
            assertThat(entity.entityId()).isEqualTo("iso3166:OM");
            assertThat(entity.mentions()).containsExactly(bare, full);
        });
    }

    @Test
    void shouldDecideForCapitalWhenItsCountryIsNamed() {
        var bare = mention(EntityType.LOCATION, "عمان", "iso3166:OM", "geonames:250441");
        var jordan = mention(EntityType.LOCATION, "الأردن", "iso3166:JO");

        var linked = LINKER.link(List.of(bare, jordan), "ar");

        assertThat(linked).extracting(LinkedEntity::entityId).containsExactly("geonames:250441", "iso3166:JO");
    }

    @Test
    void shouldMakeOneIdOfAllSpellingsOfAnUnknownName() {
        var one = mention(EntityType.ORGANIZATION, "المحكمة  العليا");
        var two = mention(EntityType.ORGANIZATION, "المحكمه العُليا");

        var linked = LINKER.link(List.of(one, two), "ar");

        assertThat(linked)
                .containsExactly(linked(
                        "name:organization:المحكمه-العليا",
                        EntityType.ORGANIZATION,
                        "المحكمة  العليا",
                        false,
                        null,
                        List.of(one, two)));
    }

    @Test
    void shouldMakeOneIdOfAllCasesOfAnUnknownName() {
        var one = mention(EntityType.PERSON, "Ивана Тестова");
        var two = mention(EntityType.PERSON, "Иван Тестов");
        var bare = mention(EntityType.PERSON, "Тестовым", "name:person:ивана-тестова");

        var linked = LINKER.link(List.of(one, two, bare), "ru");

        assertThat(linked).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Иван Тестов");
            assertThat(entity.inCatalogue()).isFalse();
            assertThat(entity.mentions()).containsExactly(one, two, bare);
        });
    }

    @ParameterizedTest
    @CsvSource({"ar, سيرغي شويقو", "ru, Сергеем Кужугетовичем Шойгу", "en, SERGEI SHOIGU"})
    void shouldLinkSpellingThatTheCatalogueLacks(String languageTag, String spelling) {
        var mention = mention(EntityType.PERSON, spelling);

        var linked = LINKER.link(List.of(mention), languageTag);

        assertThat(linked).extracting(LinkedEntity::entityId).containsExactly("khabar:sergei-shoigu");
    }

    @Test
    void shouldCallBareSurnameByTheIdOfTheFullNameThatWasSpelledAnew() {
        var full = mention(EntityType.PERSON, "سيرغي شويقو");
        var bare = mention(EntityType.PERSON, "شويقو", "name:person:سيرغي-شويقو");

        var linked = LINKER.link(List.of(full, bare), "ar");

        assertThat(linked).singleElement().satisfies(entity -> {
            assertThat(entity.entityId()).isEqualTo("khabar:sergei-shoigu");
            assertThat(entity.mentions()).containsExactly(full, bare);
        });
    }

    @Test
    void shouldDecideForTownWhoseCountryIsNamed() {
        var town = mention(EntityType.LOCATION, "طرابلس", "geonames:266826", "geonames:2210247");
        var lebanon = mention(EntityType.LOCATION, "لبنان", "iso3166:LB");

        var linked = LINKER.link(List.of(town, lebanon), "ar");

        assertThat(linked).extracting(LinkedEntity::entityId).containsExactly("geonames:266826", "iso3166:LB");
    }

    @Test
    void shouldGiveTheValueOfResolvedDate() {
        var date = mention(EntityType.DATE, "13 أكتوبر 2021", "date:2021-10-13");

        var linked = LINKER.link(List.of(date), "ar");

        assertThat(linked)
                .containsExactly(linked(
                        "date:2021-10-13", EntityType.DATE, "13 أكتوبر 2021", false, "2021-10-13", List.of(date)));
    }

    @Test
    void shouldGiveNoValueOfUnresolvedDate() {
        var date = mention(EntityType.DATE, "الأربعاء");

        var linked = LINKER.link(List.of(date), "ar");

        assertThat(linked)
                .containsExactly(linked("name:date:الاربعاء", EntityType.DATE, "الأربعاء", false, null, List.of(date)));
    }

    @Test
    void shouldGiveNoEntitiesWithoutMentions() {
        assertThat(LINKER.link(List.of(), "ar")).isEmpty();
    }

    private EntityMention mention(EntityType type, String surface, String... candidates) {
        int start = offset;
        offset += surface.length() + 1;
        return new EntityMention(type, start, start + surface.length(), surface, Arrays.asList(candidates));
    }

    private static LinkedEntity linked(
            String id,
            EntityType type,
            String name,
            boolean inCatalogue,
            @Nullable String value,
            List<EntityMention> mentions) {
        var wordings = Stream.concat(Stream.of(name), mentions.stream().map(EntityMention::surface))
                .map(each -> NameWords.stems(NameWords.of(each)))
                .collect(Collectors.toSet());
        return new LinkedEntity(id, type, name, inCatalogue, value, mentions, wordings);
    }
}
