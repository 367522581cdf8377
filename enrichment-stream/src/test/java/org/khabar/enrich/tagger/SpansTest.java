package org.khabar.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.entities.EntityType;
import org.khabar.enrich.words.Tokeniser;

class SpansTest {
    private final Lexicon lexicon = Lexicon.of(Morphology.ENDINGS, new TreeMap<>(), new TreeMap<>());
    private final Spans spans = new Spans(Titles.load(), Particles.load(), lexicon);

    @Test
    void shouldLeaveOutSmallWordsBeforeNamesOfPlacesAndPeople() {
        assertThat(names("в штате Колорадо", EntityType.LOCATION, 1, 2)).containsExactly("Колорадо");
        assertThat(names("с женой Мишель", EntityType.PERSON, 1, 2)).containsExactly("Мишель");
    }

    @Test
    void shouldTakeNoAdjectiveThatBeginsSentenceForPlace() {
        assertThat(names("Норвежский рыбак уехал", EntityType.LOCATION, 0, 0)).isEmpty();
        assertThat(names("Норвежского моря", EntityType.LOCATION, 0, 1)).containsExactly("Норвежского моря");
        assertThat(names("на Невском, там", EntityType.LOCATION, 1, 1)).containsExactly("Невском");
        assertThat(names("Невский, там", EntityType.LOCATION, 0, 0)).containsExactly("Невский");
        assertThat(names("Невский", EntityType.LOCATION, 0, 0)).containsExactly("Невский");
        assertThat(names("Минск ждёт", EntityType.LOCATION, 0, 0)).containsExactly("Минск");
    }

    @Test
    void shouldTakeBodyForItsPressOffice() {
        assertThat(names("в пресс-службе Минздрава Пскова", EntityType.ORGANIZATION, 1, 4))
                .containsExactly("Минздрава Пскова");
        assertThat(names("в пресс-центре администрации города", EntityType.ORGANIZATION, 1, 4))
                .isEmpty();
        assertThat(names("фирма Пресс Пскова", EntityType.ORGANIZATION, 1, 2)).containsExactly("Пресс Пскова");
    }

    @Test
    void shouldKeepKindThatDomainBeginsWith() {
        assertThat(names("пишет «Газета.Ru» утром", EntityType.ORGANIZATION, 1, 2))
                .containsExactly("Газета.Ru");
    }

    @Test
    void shouldTakeWhoIsCalledMisterForPerson() {
        assertThat(types("said Ms Alder today", EntityType.ORGANIZATION, 1, 2)).containsExactly(EntityType.PERSON);
        assertThat(names("said Mr. Alder today", EntityType.PERSON, 1, 2)).containsExactly("Alder");
        assertThat(types("said Alder Mills today", EntityType.ORGANIZATION, 1, 2))
                .containsExactly(EntityType.ORGANIZATION);
    }

    @Test
    void shouldLeaveOutLegalForms() {
        assertThat(names("с ФГБУ ДПО «Сосновая академия»", EntityType.ORGANIZATION, 1, 4))
                .containsExactly("Сосновая академия");
        assertThat(names("сообщило ООО Ромашка", EntityType.ORGANIZATION, 1, 2)).containsExactly("Ромашка");
        assertThat(names("сообщило ООО", EntityType.ORGANIZATION, 1, 1)).isEmpty();
        assertThat(names("أعلنت شركة أنها", EntityType.ORGANIZATION, 1, 1)).isEmpty();
    }

    @Test
    void shouldEndWithThePointOfAbbreviation() {
        assertThat(names("at Alder Inc. today", EntityType.ORGANIZATION, 1, 2)).containsExactly("Alder Inc.");
    }

    @Test
    void shouldKeepSmallWordsOfBodies() {
        assertThat(names("за партию пенсионеров Омска", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("партию пенсионеров Омска");
    }

    @Test
    void shouldLeaveOutWhatForeignOrQuotedBodyIs() {
        assertThat(names("в американской компании Intel", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("Intel");
        assertThat(names("пишет местная газета «Вечерний Псков»", EntityType.ORGANIZATION, 1, 4))
                .containsExactly("Вечерний Псков");
    }

    @Test
    void shouldTakeInTheClosingMarkOfWhatIsQuotedAtTheEnd() {
        assertThat(names("на сцене Омского театра «Роща» вчера", EntityType.ORGANIZATION, 2, 4))
                .containsExactly("Омского театра «Роща»");
        assertThat(names("гуляют в парке «Роща» вчера", EntityType.LOCATION, 3, 3))
                .containsExactly("Роща");
        assertThat(names("здание парка «Берёзовая роща» вчера", EntityType.LOCATION, 2, 3))
                .containsExactly("Берёзовая роща");
        assertThat(names("у Парка «Роща» вчера", EntityType.LOCATION, 1, 2)).containsExactly("Парка «Роща»");
        assertThat(names("пишет Омский «Рощин", EntityType.ORGANIZATION, 1, 2)).containsExactly("Омский «Рощин");
    }

    @Test
    void shouldTakeOnlyWhatIsQuotedWhereTheWordsBeforeAreWrittenSmall() {
        assertThat(names("директор муниципального театра «Роща» вчера", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("Роща");
        assertThat(names("قال حزب \"الواحة\" أمس", EntityType.ORGANIZATION, 1, 2))
                .containsExactly("الواحة");
        assertThat(names("«Омск» и театр «Роща»", EntityType.ORGANIZATION, 0, 3))
                .containsExactly("Омск» и театр «Роща»");
    }

    @Test
    void shouldLeaveOutSmallWordsBehindThatSayWhatBodyOrPlaceIs() {
        assertThat(names("told The Orchard newspaper today", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("The Orchard");
        assertThat(names("told The Orchard Newspaper today", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("The Orchard Newspaper");
        assertThat(names("in Alder province today", EntityType.LOCATION, 1, 2)).containsExactly("Alder");
    }

    @Test
    void shouldTakeNoAdjectiveOfCountryForPlace() {
        assertThat(names("the South African president", EntityType.LOCATION, 1, 2))
                .isEmpty();
        assertThat(names("the South African province", EntityType.LOCATION, 1, 3))
                .isEmpty();
        assertThat(names("the South African Airways", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("South African Airways");
    }

    @Test
    void shouldKeepKindThatOfficialNameBeginsWith() {
        assertThat(names("глава Организации Объединённых Наций", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("Организации Объединённых Наций");
        assertThat(names("глава организации Ветераны Пскова", EntityType.ORGANIZATION, 1, 3))
                .containsExactly("Ветераны Пскова");
        assertThat(names("Газета Ветераны Пскова пишет", EntityType.ORGANIZATION, 0, 2))
                .containsExactly("Ветераны Пскова");
    }

    @Test
    void shouldKeepWordsBeforeForeignNameThatDoNotSayWhatBodyIs() {
        assertThat(names("из офиса Intel", EntityType.ORGANIZATION, 1, 2)).containsExactly("офиса Intel");
    }

    @Test
    void shouldKeepKindThatEndsName() {
        assertThat(names("Псковская телекомпания сообщила", EntityType.ORGANIZATION, 0, 1))
                .containsExactly("Псковская телекомпания");
    }

    @Test
    void shouldLeaveOutSmallWordsAndNumbersBehindNamesOfPeople() {
        assertThat(names("Павлу Орлову исполнилось 97 лет", EntityType.PERSON, 0, 3))
                .containsExactly("Павлу Орлову");
    }

    @Test
    void shouldKeepParticlesThatBeginName() {
        assertThat(names("said von der Leyen today", EntityType.PERSON, 1, 3)).containsExactly("von der Leyen");
        assertThat(names("мадам де Голль", EntityType.PERSON, 0, 2)).containsExactly("де Голль");
    }

    @Test
    void shouldDropNamesOfPeopleAndPlacesThatHaveNoCapital() {
        assertThat(names("в центре города", EntityType.LOCATION, 1, 2)).isEmpty();
        assertThat(names("the old von", EntityType.PERSON, 2, 2)).isEmpty();
    }

    @Test
    void shouldKnowNoCapitalsWhereTheScriptHasNone() {
        assertThat(names("زار فؤاد زيدان طنطا", EntityType.PERSON, 1, 2)).containsExactly("فؤاد زيدان");
    }

    @Test
    void shouldKeepWhatSeemsCliticWhereTheWholeWordIsName() {
        var facts = new TreeMap<Integer, Long>();
        facts.put(Hashes.key(Hashes.of("فالنتين")), Lexicon.facts(Lexicon.NAME_TOKEN, 0, 0, 0));
        var known = Lexicon.of(Morphology.CLITICS, facts, new TreeMap<>());

        assertThat(names("زار فالنتين طنطا", EntityType.PERSON, 1, 1, known)).containsExactly("فالنتين");
        assertThat(names("زار فالنجار طنطا", EntityType.PERSON, 1, 1, known)).containsExactly("النجار");
    }

    @Test
    void shouldTakeTheAndOfEnumerationFromUnknownNameOfPerson() {
        var facts = new TreeMap<Integer, Long>();
        facts.put(Hashes.key(Hashes.of("وجدي")), Lexicon.facts(Lexicon.NAME_TOKEN, 0, 0, 0));
        var known = Lexicon.of(Morphology.CLITICS, facts, new TreeMap<>());

        assertThat(names("زار سالم، وجو طنطا", EntityType.PERSON, 2, 2, known)).containsExactly("جو");
        assertThat(names("زار سالم، وأركان طنطا", EntityType.PERSON, 2, 2, known))
                .containsExactly("أركان");
        assertThat(names("زار سالم، وجدي طنطا", EntityType.PERSON, 2, 2, known)).containsExactly("وجدي");
        assertThat(names("زار سالم، واتسون طنطا", EntityType.PERSON, 2, 2, known))
                .containsExactly("واتسون");
        assertThat(names("زار سالم وجو طنطا", EntityType.PERSON, 2, 2, known)).containsExactly("وجو");
        assertThat(names("زار سالم، وجو طنطا", EntityType.LOCATION, 2, 2, known))
                .containsExactly("وجو");
    }

    @Test
    void shouldTakeInitialsToThePersonBehindThem() {
        assertThat(names("Президент А. Г. Лукашенко сказал", EntityType.PERSON, 3, 3))
                .containsExactly("А. Г. Лукашенко");
        assertThat(names("витамин А, Лукашенко сказал", EntityType.PERSON, 2, 2))
                .containsExactly("Лукашенко");
    }

    @Test
    void shouldLeaveInitialsToTheNameBefore() {
        var text = "Иванов В. Петров сказал";
        int alone = Labels.of(0, true, true);
        var labels = new int[] {Labels.of(0, true, false), Labels.of(0, false, true), alone, Labels.OUTSIDE};
        var found = new ArrayList<NameSpan>();

        spans.collect(text, sentence(text), Tokeniser.tokenise(text), labels, found);

        assertThat(found)
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("Иванов В", "Петров");
    }

    @Test
    void shouldTakeNoLetterThatEndsSentenceForInitial() {
        assertThat(names("План Б! Петров сказал", EntityType.PERSON, 2, 2)).containsExactly("Петров");
    }

    @Test
    void shouldBarNamesWhereCommaStandsBesideQuotationMark() {
        var text = "Алена Рене, «Сияние»";
        var sentence = sentence(text);

        assertThat(sentence.barred).containsExactly(false, false, true);
    }

    private List<String> names(String text, EntityType type, int from, int last) {
        return names(text, type, from, last, lexicon);
    }

    private static List<String> names(String text, EntityType type, int from, int last, Lexicon lexicon) {
        return found(text, type, from, last, lexicon).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private List<EntityType> types(String text, EntityType type, int from, int last) {
        return found(text, type, from, last, lexicon).stream()
                .map(NameSpan::type)
                .toList();
    }

    private static List<NameSpan> found(String text, EntityType type, int from, int last, Lexicon lexicon) {
        var sentence = sentence(text, lexicon);
        var labels = new int[sentence.length()];
        for (int at = from; at <= last; at++) {
            labels[at] = Labels.of(Labels.TYPES.indexOf(type), at == from, at == last);
        }
        var found = new ArrayList<NameSpan>();
        new Spans(Titles.load(), Particles.load(), lexicon)
                .collect(text, sentence, Tokeniser.tokenise(text), labels, found);
        return found;
    }

    private Sentence sentence(String text) {
        return sentence(text, lexicon);
    }

    private static Sentence sentence(String text, Lexicon lexicon) {
        var tokens = Tokeniser.tokenise(text);
        var reader = new WordReader(lexicon);
        return Sentence.of(
                text,
                tokens,
                0,
                tokens.count(),
                token -> reader.read(tokens, token).word(),
                lexicon);
    }
}
