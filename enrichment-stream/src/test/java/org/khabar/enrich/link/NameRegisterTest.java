package org.khabar.enrich.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khabar.enrich.entities.EntityType.LOCATION;
import static org.khabar.enrich.entities.EntityType.ORGANIZATION;
import static org.khabar.enrich.entities.EntityType.PERSON;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityCatalog;
import org.khabar.enrich.entities.EntityType;

class NameRegisterTest {
    private static final CatalogEntity SHOIGU = entity(
            "khabar:shoigu",
            PERSON,
            name("ar", "سيرغي شويغو"),
            name("en", "Sergei Shoigu"),
            name("ru", "Сергей Шойгу"));
    private static final CatalogEntity LUKASHENKO =
            entity("khabar:lukashenko", PERSON, name("en", "Alexander Lukashenko"), name("ru", "Лукашенко"));
    private static final CatalogEntity GUTERRES = entity("khabar:guterres", PERSON, name("en", "António Guterres"));
    private static final CatalogEntity SPRINGFIELD =
            entity("geonames:1", LOCATION, CatalogName.passive("en", "Springfield"));
    private static final CatalogEntity OTHER_SPRINGFIELD =
            entity("geonames:2", LOCATION, CatalogName.passive("en", "Springfield"));
    private static final CatalogEntity STUTTGART = entity("geonames:3", LOCATION, name("de", "Stuttgart"));
    private static final CatalogEntity UNESCO =
            entity("khabar:unesco", ORGANIZATION, name("ar", "اليونسكو"), name("ru", "ЮНЕСКО"));
    private static final CatalogEntity LIVERPOOL = entity("khabar:liverpool", ORGANIZATION, name("en", "Liverpool FC"));
    private static final CatalogEntity SMALL_TOWN =
            entity("geonames:4", LOCATION, CatalogName.passive("en", "Kapfenberg"));

    private final NameRegister register = register(
            SHOIGU, LUKASHENKO, GUTERRES, SPRINGFIELD, OTHER_SPRINGFIELD, STUTTGART, UNESCO, LIVERPOOL, SMALL_TOWN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سيرجي شويجو",
                "سيرغي شويقو",
                "Сергея Шойгу",
                "Сергеем Кужугетовичем Шойгу",
                "Sergei Shoigu",
                "SERGEI SHOIGU",
            })
    void shouldFindPersonUnderSpellingsThatAreNotListed(String surface) {
        assertThat(find(register, PERSON, surface)).containsExactly("khabar:shoigu");
    }

    @ParameterizedTest
    @CsvSource({
        "اليونسكو, khabar:unesco",
        "منظمة اليونسكو, khabar:unesco",
        "Организация ЮНЕСКО, khabar:unesco",
        "Организации ЮНЕСКО, khabar:unesco",
        "Liverpool, khabar:liverpool",
        "FC Liverpool, khabar:liverpool",
    })
    void shouldFindBodyWithAndWithoutWordForItsKind(String surface, String id) {
        assertThat(find(register, ORGANIZATION, surface)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANIZATION, صحيفة اليونسكو",
        "ORGANIZATION, منظمة",
        "PERSON, منظمة اليونسكو",
        "LOCATION, Liverpool",
        "ORGANIZATION, FC",
        "ORGANIZATION, فريق اليونسكو"
    })
    void shouldNotTakeOtherNameForBody(EntityType type, String surface) {
        assertThat(find(register, type, surface)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"أنطونيو غوتيرس", "Антонио Гутеррес", "Antonio Guterres"})
    void shouldFindPersonWhoIsListedInOneScriptOnly(String surface) {
        assertThat(find(register, PERSON, surface)).containsExactly("khabar:guterres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"أحمد شويغو", "Иван Шойгу", "Larissa Shoigu", "شويغو", "Сергей", "سر شي", "-", "شويغو Сергей"})
    void shouldNotTakeAnotherForKnownPerson(String surface) {
        assertThat(find(register, PERSON, surface)).isEmpty();
    }

    @Test
    void shouldFindLongLastNameThatIsListedAlone() {
        assertThat(find(register, PERSON, "لوكاشنكو")).containsExactly("khabar:lukashenko");
        assertThat(find(register, PERSON, "Лукашенком")).containsExactly("khabar:lukashenko");
    }

    @Test
    void shouldLeaveOpenWhoIsMeantWhenTwoSoundAlike() {
        var two = register(
                entity("a", PERSON, name("en", "Karim Nasser")), entity("b", PERSON, name("fr", "Kareem Naser")));

        assertThat(find(two, PERSON, "كريم ناصر")).isEmpty();
    }

    @Test
    void shouldNameAllThingsOfOneName() {
        assertThat(find(register, LOCATION, "Springfield")).containsExactly("geonames:1", "geonames:2");
    }

    @Test
    void shouldFindWordsOnlyAsTheTypeThatTheyName() {
        assertThat(find(register, ORGANIZATION, "Springfield")).isEmpty();
    }

    @Test
    void shouldFindPlacesBySoundOnlyWhereTheNewsOftenNamesThem() {
        assertThat(find(register, LOCATION, "شتوتغارت")).containsExactly("geonames:3");
        assertThat(find(register, LOCATION, "كابفنبرغ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Тверь", "Твери", "Тверью"})
    void shouldFindShortNameInItsCases(String surface) {
        var tver = register(entity("geonames:4", LOCATION, new CatalogName("ru", "", "Тверь", false)));

        assertThat(find(tver, LOCATION, surface)).containsExactly("geonames:4");
    }

    @Test
    void shouldNotFindShortNameByItsStem() {
        var tver = register(entity("geonames:4", LOCATION, new CatalogName("ru", "", "Тверь", false)));

        assertThat(find(tver, LOCATION, "Твер")).isEmpty();
        assertThat(find(tver, LOCATION, "Твера")).isEmpty();
    }

    @Test
    void shouldNotFindWeakNames() {
        var weak = register(entity("a", PERSON, new CatalogName("ar", "", "الأسد", true)));

        assertThat(find(weak, PERSON, "الأسد")).isEmpty();
    }

    @Test
    void shouldFindBodiesByNamesThatDoNotStandAlone() {
        var club = register(entity(
                "club",
                ORGANIZATION,
                new CatalogName("ar", "نادي", "ليفربول", false),
                new CatalogName("en", "", "Reds", true)));

        assertThat(find(club, ORGANIZATION, "ليفربول")).containsExactly("club");
        assertThat(find(club, ORGANIZATION, "Reds")).containsExactly("club");
        assertThat(find(club, LOCATION, "ليفربول")).isEmpty();
    }

    private static List<String> find(NameRegister names, EntityType type, String surface) {
        return names.find(NameForm.of(type, surface));
    }

    private static NameRegister register(CatalogEntity... entities) {
        return new NameRegister(EntityCatalog.of(List.of(entities)));
    }

    private static CatalogEntity entity(String id, EntityType type, CatalogName... names) {
        return new CatalogEntity(id, type, null, false, Arrays.asList(names));
    }

    private static CatalogName name(String language, String text) {
        return new CatalogName(language, "", text, false);
    }
}
