package spillway.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damages a copy of the shipped data in one way at a time and reads what the reader says about it. */
class RegionalDataReaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyShippedData() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("configs/data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regions.csv | 2 | name | '' | regions.csv line 2: name is empty",
                "regions.csv | 2 | group | GULF | regions.csv line 2: group = GULF is not a group of regions (one of"
                        + " DELTA, HONG_KONG, MACAO, OUTER)",
                "regions.csv | 3 | tier | 1.5 | regions.csv line 3: tier = 1.5 is not a whole number from 0 to 9",
                "regions.csv | 5 | population_2010_10k | -3 | regions.csv line 5: population_2010_10k = -3 is outside [0.1, 20000]",
                "regions.csv | 5 | area_km2 | -3798 | regions.csv line 5: area_km2 = -3798 is outside [1, 1000000]",
                "regions.csv | 5 | area_km2 | 0 | regions.csv line 5: area_km2 = 0 is outside [1, 1000000]",
                "regions.csv | 4 | core_lon_deg | east | regions.csv line 4: core_lon_deg = east is not a number",
                "regions.csv | 4 | core_lat_deg | NaN | regions.csv line 4: core_lat_deg = NaN is not a number",
                "regions.csv | 4 | core_lat_deg | 95 | regions.csv line 4: core_lat_deg = 95 is outside [-90, 90]",
                "regions.csv | 6 | local_hukou_share | 1.2"
                        + " | regions.csv line 6: local_hukou_share = 1.2 is outside [0, 1]",
                "regions.csv | 7 | talent_employed_10k | 900"
                        + " | regions.csv line 7: talent_employed_10k is above employment_10k",
                "regions.csv | 2 | graduate_share | 0.5"
                        + " | regions.csv: graduate_share over all regions = 1.0305 is not 1",
                "sectors.csv | 3 | goods | yes | sectors.csv line 3: goods = yes is neither true nor false",
                "sectors.csv | 3 | group | XYZ"
                        + " | sectors.csv line 3: group = XYZ is not a group of sectors (one of AKP, MPG, SIS, PGS)",
                "region_sector.csv | 9 | value_added_100m_rmb | -1"
                        + " | region_sector.csv line 9: value_added_100m_rmb = -1 is outside [0, 1000000]",
                "region_sector.csv | 9 | tertiary_share | -0.1"
                        + " | region_sector.csv line 9: tertiary_share = -0.1 is outside [0, 1]",
                "region_sector.csv | 9 | small_value_share | 0.9 | region_sector.csv line 9:"
                        + " small_value_share + large_value_share + mega_value_share = 1.25 is not 1",
                "region_sector.csv | 9 | hmt_share | 0.99"
                        + " | region_sector.csv line 9: hmt_share + foreign_share = 1.02 is above 1",
                "region_sector.csv | 9 | wage_bill_100m_rmb | 99999"
                        + " | region_sector.csv line 9: wage_bill_100m_rmb is above value_added_100m_rmb",
                "blocs.csv | 2 | tariff_share | 3.3" + " | blocs.csv line 2: tariff_share = 3.3 is outside [0, 1]",
                "trade.csv | 2 | exports_euus_100m_rmb | lots"
                        + " | trade.csv line 2: exports_euus_100m_rmb = lots is not a number",
                "rd.csv | 2 | rd_100m_rmb | '' | rd.csv line 2: rd_100m_rmb is empty",
                "prices.csv | 3 | rmb_per_usd | 0 | prices.csv line 3: rmb_per_usd = 0 is outside [0.5, 50]",
                "fdi.csv | 3 | hk_share | 0.5 | fdi.csv line 3: hk_share + hmt_share + euus_share + jpkrtw_share"
                        + " + row_share = 0.86 is not 1",
                "outside_demand.csv | 4 | demand_index_rmb | 1e999"
                        + " | outside_demand.csv line 4: demand_index_rmb = 1e999 is not a number",
                "outside_demand.csv | 4 | basis | guessed"
                        + " | outside_demand.csv line 4: basis = guessed is not a basis (observed or assumed)",
                "io.csv | 2 | confidence | '' | io.csv line 2: confidence is empty",
                "links.csv | 7 | b | Atlantis | links.csv line 7: b = Atlantis is not a region",
                "links.csv | 7 | minutes | 0 | links.csv line 7: minutes = 0 is outside [1, 2880]",
                "links.csv | 8 | opens | 2010-Q5 | links.csv line 8: opens = 2010-Q5 is not a quarter such as 2010Q1",
                "links.csv | 2 | a | Foshan | links.csv line 2: Foshan is linked with itself",
                "panel.csv | 2 | city | Gotham | panel.csv line 2: city = Gotham is not a region",
                "panel.csv | 2 | confidence | D"
                        + " | panel.csv line 2: confidence = D is not a letter of confidence (A, B or C)",
                "panel.csv | 2 | year | MMX | panel.csv line 2: year = MMX is not a number",
            })
    void oneBadCellIsOneProblem(String file, int line, String column, String value, String problem) throws IOException {
        setCell(file, line, column, value);
        List<String> said = problems();
        assertTrue(said.contains(problem), () -> problem + "\nis not among\n" + String.join("\n", said));
        if (!file.equals("regions.csv") && !column.equals("rmb_per_usd")) {
            assertEquals(List.of(problem), said);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rd.csv | 12 | rd.csv: Macao is missing",
                "sectors.csv | 9 | region_sector.csv line 9: sector = V is not a sector",
                "regions.csv | 12 | region_sector.csv line 82: region = Macao is not a region",
                "region_sector.csv | 3 | region_sector.csv: Guangzhou, E is missing",
                "io.csv | 2 | io.csv: empirical, K, K is missing",
                "final_demand.csv | 10 | final_demand.csv: GUANGDONG, government, K is missing",
                "trade.csv | 5 | trade.csv: C is missing",
                "prices.csv | 4 | prices.csv: 2012 is missing",
                "prices.csv | 2 | prices.csv: starts in 2011 where outside_demand.csv starts in 2010",
                "fdi.csv | 4 | fdi.csv: Guangzhou, 2012 is missing",
                "outside_demand.csv | 4 | outside_demand.csv: ROC, 2012 is missing",
            })
    void aMissingRowIsNamed(String file, int line, String problem) throws IOException {
        List<String> lines = lines(file);
        lines.remove(line - 1);
        write(file, lines);
        assertTrue(problems().contains(problem), () -> problem + "\nis not among\n" + String.join("\n", problems()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regions.csv | regions.csv line 3: Guangzhou stands there twice",
                "sectors.csv | sectors.csv line 3: K stands there twice",
                "region_sector.csv | region_sector.csv line 3: Guangzhou, K stands there twice",
                "io.csv | io.csv line 3: empirical, K, K stands there twice",
                "final_demand.csv | final_demand.csv line 3: GUANGDONG, household, K stands there twice",
                "trade.csv | trade.csv line 3: K stands there twice",
                "blocs.csv | blocs.csv line 3: EUUS stands there twice",
                "outside_demand.csv | outside_demand.csv line 3: ROC, 2010 stands there twice",
                "prices.csv | prices.csv line 3: 2010 stands there twice",
                "fdi.csv | fdi.csv line 3: Guangzhou, 2010 stands there twice",
                "rd.csv | rd.csv line 3: Guangzhou stands there twice",
                "panel.csv | panel.csv line 3: Guangzhou, 2000, gdp stands there twice",
            })
    void aDoubledRowIsNamed(String file, String problem) throws IOException {
        List<String> lines = lines(file);
        lines.add(2, lines.get(1));
        write(file, lines);
        assertEquals(List.of(problem), problems());
    }

    @Test
    void sharesOfManyRowsMustSumToOne() throws IOException {
        setCell("final_demand.csv", 2, "share", "0.5");
        setCell("io.csv", 2, "coefficient_share", "0.5");
        List<String> problems = problems();
        assertEquals(2, problems.size());
        assertTrue(problems.get(0).startsWith("io.csv: empirical inputs of K and its value added ratio sum to 1.41"));
        assertTrue(problems.get(1).startsWith("final_demand.csv: GUANGDONG household shares sum to 1.46"));
    }

    @ParameterizedTest
    @CsvSource({
        "regions.csv",
        "sectors.csv",
        "region_sector.csv",
        "io.csv",
        "final_demand.csv",
        "trade.csv",
        "blocs.csv",
        "outside_demand.csv",
        "prices.csv",
        "currencies.csv",
        "fdi.csv",
        "rd.csv",
        "key_inputs.csv",
        "links.csv",
        "panel.csv",
        "boundaries.geojson"
    })
    void aFileThatIsNotThereOrHoldsNothingIsNamed(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, " \n");
        assertTrue(problems().contains(file + ": is empty"));
        Files.delete(path);
        assertTrue(problems().contains(file + ": is missing from " + folder.toAbsolutePath()));
        Files.createDirectory(path);
        assertTrue(problems().contains(file + ": is a directory, not a file"));
    }

    @ParameterizedTest
    @CsvSource({
        "regions.csv",
        "sectors.csv",
        "region_sector.csv",
        "io.csv",
        "final_demand.csv",
        "trade.csv",
        "blocs.csv",
        "outside_demand.csv",
        "prices.csv",
        "currencies.csv",
        "fdi.csv",
        "rd.csv",
        "key_inputs.csv",
        "links.csv",
        "panel.csv"
    })
    void everyMissingColumnIsNamed(String file) throws IOException {
        List<String> lines = lines(file);
        String first = lines.get(0).split(",")[0];
        lines.set(0, lines.get(0).replace(first + ",", "something,").replace("confidence", "trust"));
        write(file, lines);
        assertTrue(problems().contains(file + ": column " + first + " is missing"));
        assertTrue(problems().contains(file + ": column confidence is missing"));
    }

    @Test
    void aHeaderAloneIsNotEnough() throws IOException {
        write("rd.csv", lines("rd.csv").subList(0, 1));
        assertEquals(List.of("rd.csv: has a header and no rows"), problems());
    }

    @Test
    void rowsOfAnotherLengthAreNamedAndBlankLinesPassedOver() throws IOException {
        List<String> lines = lines("rd.csv");
        lines.set(3, lines.get(3) + ",more");
        lines.add(2, "");
        write("rd.csv", lines);
        assertEquals(
                List.of("rd.csv line 5: has 4 cells where the header has 3", "rd.csv: Zhuhai is missing"), problems());
    }

    @Test
    void aColumnStandingTwiceIsNamed() throws IOException {
        List<String> lines = lines("rd.csv");
        lines.replaceAll(line -> line + (line.startsWith("region,") ? ",confidence" : ",B"));
        write("rd.csv", lines);
        assertTrue(problems().contains("rd.csv line 1: column confidence stands there twice"));
    }

    @Test
    void regionsWithoutAnyLinkAreNamed() throws IOException {
        List<String> lines = lines("links.csv");
        lines.removeIf(line -> line.startsWith("North Guangdong") || line.contains(",North Guangdong"));
        write("links.csv", lines);
        assertEquals(List.of("links.csv: no links join North Guangdong with Guangzhou in 2010Q1"), problems());
    }

    @Test
    void aYearThatIsNoneIsSaidOnce() throws IOException {
        setCell("prices.csv", 4, "year", "2012.5");
        assertEquals(
                List.of(
                        "prices.csv line 4: year = 2012.5 is not a whole number from 1900 to 2200",
                        "prices.csv: 2012 is missing"),
                problems());
    }

    @Test
    void everythingWrongIsSaidAtOnce() throws IOException {
        setCell("regions.csv", 5, "population_2010_10k", "-3");
        setCell("links.csv", 7, "b", "Atlantis");
        setCell("links.csv", 8, "opens", "soon");
        setCell("rd.csv", 2, "rd_100m_rmb", "much");
        Files.delete(folder.resolve("trade.csv"));
        assertEquals(
                List.of(
                        "regions.csv line 5: population_2010_10k = -3 is outside [0.1, 20000]",
                        "trade.csv: is missing from " + folder.toAbsolutePath(),
                        "rd.csv line 2: rd_100m_rmb = much is not a number",
                        "links.csv line 7: b = Atlantis is not a region",
                        "links.csv line 8: opens = soon is not a quarter such as 2010Q1"),
                problems());
    }

    @Test
    void aFolderThatIsNotThereLacksEveryFile() {
        List<String> problems = new ArrayList<>();
        assertNull(RegionalDataReader.read(folder.resolve("nowhere"), problems));
        assertEquals(16, problems.size());
    }

    @Test
    void outlinesMustBeCompleteAndClosed() throws IOException {
        Path file = folder.resolve("boundaries.geojson");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("\"Macao\"", "\"Macau\""));
        assertTrue(problems().stream().anyMatch(line -> line.endsWith("name_en = Macau is not a region")));
        assertTrue(problems().contains("boundaries.geojson: Macao is missing"));
        Files.writeString(file, whole.replace("\"Macao\"", "\"Foshan\""));
        assertTrue(problems().stream().anyMatch(line -> line.endsWith("Foshan stands there twice")));
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertTrue(
                problems().get(0).startsWith("boundaries.geojson line 1: is not JSON ("),
                problems().get(0));
        Files.writeString(file, "{}");
        assertEquals(List.of("boundaries.geojson: has no list of features"), problems());
        Files.writeString(file, whole.replace("\"MultiPolygon\"", "\"LineString\""));
        assertTrue(problems().contains("boundaries.geojson: Macao is neither a Polygon nor a MultiPolygon"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regions.csv | 2 | employment_10k | 60 | regions.csv line 2: employment_10k is below a tenth of"
                        + " population_2010_10k",
                "regions.csv | 2 | population_2005_10k | 94.968 | regions.csv line 2: population_2010_10k is more than"
                        + " a factor of 3 from population_2005_10k",
                "regions.csv | 2 | area_km2 | 743.4 | boundaries.geojson: the outline of Guangzhou holds 7172 km2; by"
                        + " regions.csv area_km2 is 743.4",
                "regions.csv | 2 | core_lon_deg | 23.1291 | boundaries.geojson: the outline of Guangzhou does not hold"
                        + " the core that regions.csv gives it, 23.1291 23.1291",
                "regions.csv | 2 | consumption_100m_rmb | 410598 | region_sector.csv: Guangzhou: consumption,"
                        + " investment and government over value added = 38.6933074026 is outside [0.2, 3]",
                "region_sector.csv | 2 | employment_10k | 673.537114 | region_sector.csv: employment_10k of the sectors"
                        + " of Guangzhou sum to 1395.283402; by regions.csv employment_10k are 789.1",
                "region_sector.csv | 2 | enterprises_number | 0 | region_sector.csv: Guangzhou, K has some of value"
                        + " added, wages, workers and enterprises, but not all",
                "region_sector.csv | 2 | exports_abroad_100m_rmb | 1129.8 | trade.csv: exports of K to the blocs sum to"
                        + " 776.63625; by region_sector.csv they are 1793.4560280",
                "outside_demand.csv | 3 | demand_index_rmb | 1183.97 | outside_demand.csv: demand_index_rmb of ROC goes"
                        + " from 100 to 1183.97 in 2011, by more than a factor of 2",
                "prices.csv | 2 | gdp_deflator_china_index | 110 | prices.csv: gdp_deflator_china_index is 110 in 2010,"
                        + " where it must be 100",
                "rd.csv | 2 | rd_100m_rmb | 19240 | rd.csv: Guangzhou spends 19240, more than .3 of its value added",
                "links.csv | 2 | opens | 9999Q4 | links.csv line 2: opens = 9999Q4 is not in the years 1900 to 2200",
                "links.csv | 2 | what | =1+1 | links.csv line 2: what = =1+1 begins with =, which programs for tables"
                        + " take for a formula",
            })
    void figuresThatContradictOthersAreNamed(String file, int line, String column, String value, String problem)
            throws IOException {
        setCell(file, line, column, value);
        List<String> said = problems();
        assertTrue(
                said.stream().anyMatch(one -> one.startsWith(problem)),
                () -> problem + "\nis not among\n" + String.join("\n", said));
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        assertNull(RegionalDataReader.read(folder, problems));
        return problems;
    }

    private void setCell(String file, int line, String column, String value) throws IOException {
        List<String> lines = lines(file);
        int position = Arrays.asList(lines.get(0).split(",")).indexOf(column);
        String[] cells = lines.get(line - 1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        cells[position] = value;
        lines.set(line - 1, String.join(",", cells));
        write(file, lines);
    }

    private List<String> lines(String file) throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8));
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }
}
