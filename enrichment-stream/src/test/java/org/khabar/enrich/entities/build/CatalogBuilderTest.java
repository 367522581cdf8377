package org.khabar.enrich.entities.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogBuilderTest {
    private static final Path GAZETTEERS = Path.of("..", "..", "shared", "gazetteers");
    private static final Path CATALOG = Path.of("src/main/resources/org/khabar/enrich/entities/catalog.tsv");

    @TempDir
    private Path folder;

    private MadeUpSources sources;

    @BeforeEach
    void writeSources() throws IOException {
        sources = new MadeUpSources(folder);
        sources.writeEmpty();
    }

    /** {@code -Dcatalog.update=true} writes it over the one in the sources. */
    @Test
    void shouldGiveTheCatalogThatShipsWhenBuiltFromTheGazetteers() throws IOException {
        assumeTrue(Files.isDirectory(GAZETTEERS));

        var built = CatalogBuilder.build(GAZETTEERS);

        if (Boolean.getBoolean("catalog.update")) {
            Files.writeString(CATALOG, built);
        }
        assertThat(built.equals(Files.readString(CATALOG))).isTrue();
    }

    @Test
    void shouldLookForLargeCitiesAndOnlyRecogniseSmallOnes() throws IOException {
        sources.places("1\tBigtown\tEG\tPPL\t01\t900000\t0\t0", "2\tMost\tCZ\tPPL\t01\t67000\t0\t0");
        sources.names(
                "geonames-cities-i18n",
                "geonames:1\tLOC.city\ten\tBigtown",
                "geonames:1\tLOC.city\tar\tالكبيرة",
                "geonames:2\tLOC.city\ten\tMost");

        assertThat(build())
                .containsExactly(
                        "geonames:1\tLOCATION\tiso3166:EG\tar:الكبيرة\ten:Bigtown",
                        "geonames:2\tLOCATION\tiso3166:CZ\ten:?Most");
    }

    @Test
    void shouldLeaveOutTownWhoseNameMeansUnknownPlaceAsWell() throws IOException {
        sources.places("1\tMillham\tGB\tPPL\t01\t60000\t0\t0", "2\tMillham\tAU\tPPL\t01\t7000\t0\t0");
        sources.names("geonames-cities-i18n", "geonames:1\tLOC.city\ten\tMillham", "geonames:1\tLOC.city\tru\tМилхэм");
        sources.names("geonames-cities500", "geonames:1\tLOC.city\ten\tMillham", "geonames:2\tLOC.city\ten\tMillham");

        assertThat(build()).containsExactly("geonames:1\tLOCATION\tiso3166:GB\tru:?Милхэм");
    }

    @Test
    void shouldLeaveProvincesNameToTheCityOfItsCountry() throws IOException {
        sources.places("1\tHama\tSY\tPPLA\t01\t400000\t0\t0");
        sources.names(
                "geonames-cities-i18n",
                "geonames:1\tLOC.city\ten\tHama",
                "geonames:SY.10\tLOC.admin1\ten\tHama",
                "geonames:SY.11\tLOC.admin1\tar\tمحافظة الغاب",
                "geonames:SY.12\tLOC.admin1\ten\tEastern Province");

        assertThat(build())
                .containsExactly(
                        "geonames:1\tLOCATION\tiso3166:SY\ten:Hama", "geonames:SY.11\tLOCATION\tiso3166:SY\tar:?الغاب");
    }

    @Test
    void shouldKnowPoliticianWhoIsNamedInAnotherScript() throws IOException {
        sources.names(
                "everypolitician-2015",
                "wikidata:Q1\tPER.politician\ten\tJan Novak",
                "wikidata:Q2\tPER.politician\ten\tAnna Orlova",
                "wikidata:Q2\tPER.politician\tde\tAnna Orlova",
                "wikidata:Q2\tPER.politician\tru\tАнна Орлова");

        assertThat(build()).containsExactly("wikidata:Q2\tPERSON\t\ten:?Anna Orlova\tru:?Анна Орлова");
    }

    @Test
    void shouldGiveKnownPersonTheIdAndNamesOfThePolitician() throws IOException {
        sources.names("seed-own", "seed:anna-orlova\tPER\ten\tAnna Orlova", "seed:anna-orlova\tPER\tar\tآنا أورلوفا");
        sources.names(
                "everypolitician-2015",
                "wikidata:Q2\tPER.politician\ten\tAnna Orlova",
                "wikidata:Q2\tPER.politician\tru\tАнна Орлова");

        assertThat(build())
                .containsExactly(
                        "khabar:anna-orlova\tPERSON\t\tar:آنا أورلوفا\ten:Anna Orlova\tru:?Анна Орлова\t=wikidata:Q2");
    }

    @Test
    void shouldTakeNoPoliticianForKnownPersonWhenTwoHaveTheName() throws IOException {
        sources.names("seed-own", "seed:anna-orlova\tPER\ten\tAnna Orlova");
        sources.names(
                "everypolitician-2015",
                "wikidata:Q2\tPER.politician\ten\tAnna Orlova",
                "wikidata:Q3\tPER.politician\ten\tAnna Orlova");

        assertThat(build()).containsExactly("khabar:anna-orlova\tPERSON\t\ten:Anna Orlova");
    }

    @Test
    void shouldLeaveOutShortEnglishNamesOfParties() throws IOException {
        sources.names(
                "partyfacts",
                "partyfacts:1\tORG.party\ten\tGreen Party",
                "partyfacts:2\tORG.party\ten\tMovement for New Harbours",
                "partyfacts:2\tORG.party\tund\tNeue Hafenbewegung",
                "partyfacts:3\tORG.party\tund\tBlock A / Block B");

        assertThat(build())
                .containsExactly(
                        "partyfacts:2\tORGANIZATION\t\ten:?Movement for New Harbours\tund:?Neue Hafenbewegung");
    }

    @Test
    void shouldNameTheBodiesOfEachState() throws IOException {
        sources.table("nationalities.tsv", "NL\tالهولندي\tالهولندية\tDutch\tНидерландов\tهولندا\tthe Netherlands");
        sources.table(
                "state-bodies.tsv",
                "embassy\tالسفارة {f}|سفارة {name}\t{adj} embassy|embassy of {country}|{country} embassy\tпосольство {gen}",
                "senate\t\t{adj} senate\t");

        assertThat(build())
                .containsExactly(
                        "khabar:NL-embassy\tORGANIZATION\tiso3166:NL\tar:السفارة الهولندية|سفارة هولندا"
                                + "\ten:Dutch embassy|embassy of the Netherlands|Netherlands embassy"
                                + "\tru:посольство Нидерландов",
                        "khabar:NL-senate\tORGANIZATION\tiso3166:NL\ten:Dutch senate");
    }

    @Test
    void shouldNotNameBodiesByAnAdjectiveThatMeansSomethingElse() throws IOException {
        sources.table("nationalities.tsv", "ML\tالمالي\t\tMalian\tМали\tمالي\tMali");
        sources.table("state-bodies.tsv", "police\tالشرطة {f}\t{adj} police\tполиция {gen}");

        assertThat(build())
                .containsExactly("khabar:ML-police\tORGANIZATION\tiso3166:ML\ten:Malian police\tru:полиция Мали");
    }

    @Test
    void shouldTakeTheBodyOfStateForTheOneThatAnotherTableHasByThatName() throws IOException {
        sources.table("nationalities.tsv", "FI\tالفنلندي\tالفنلندية\tFinnish\tФинляндии\tفنلندا\tFinland");
        sources.table("state-bodies.tsv", "stock-exchange\t\t{adj} stock exchange\tбиржа {gen}");
        sources.table(
                "own-organizations.tsv",
                "khabar:helex\tORGANIZATION\t\ten:Helex|Finnish Stock Exchange\tru:~биржа Финляндии");

        assertThat(build())
                .containsExactly(
                        "khabar:helex\tORGANIZATION\tiso3166:FI\ten:Helex|Finnish stock exchange\tru:~биржа Финляндии");
    }

    @Test
    void shouldNotTakeItForOneThatHasTheNameOnlySometimes() throws IOException {
        sources.table("nationalities.tsv", "FI\tالفنلندي\tالفنلندية\tFinnish\tФинляндии\tفنلندا\tFinland");
        sources.table("state-bodies.tsv", "navy\t\t{adj} navy\t");
        sources.table("own-organizations.tsv", "khabar:old-navy\tORGANIZATION\t\ten:Old Navy|~Finnish navy");

        assertThat(build())
                .containsExactly(
                        "khabar:FI-navy\tORGANIZATION\tiso3166:FI\ten:Finnish navy",
                        "khabar:old-navy\tORGANIZATION\t\ten:Old Navy|~Finnish navy");
    }

    @Test
    void shouldDoAsTheReviewSays() throws IOException {
        sources.names(
                "seed-own", "seed:al-x\tORG\tar\tالقناة", "seed:al-x\tORG\ten\tTotal", "seed:al-x\tORG\ten\tAl X");
        sources.table(
                "review.tsv",
                "context\tkhabar:al-x\tar\tالقناة\tقناة",
                "drop\t*\ten\tTotal\t",
                "rename\tkhabar:al-y\t\t\tkhabar:al-z");

        assertThat(build()).containsExactly("khabar:al-x\tORGANIZATION\t\tar:~القناة|(قناة) القناة\ten:Al X");
    }

    @Test
    void shouldRefuseReviewOfNamesThatNoSourceHas() throws IOException {
        sources.table("review.tsv", "drop\t*\ten\tNowhere\t");

        assertThatThrownBy(this::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("drop * en Nowhere");
    }

    private List<String> build() {
        return CatalogBuilder.build(folder, Tables.in(folder))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
