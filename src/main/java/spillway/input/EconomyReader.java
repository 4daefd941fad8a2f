package spillway.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.kernel.Numbers;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Region;
import spillway.model.RegionalData.Sector;
import spillway.world.KeyInput;

/** Reads what the region made, used, sold abroad and spent on research in the base year. */
final class EconomyReader {
    private static final List<String> COUNT_SHARES =
            List.of("small_count_share", "large_count_share", "mega_count_share");
    private static final List<String> VALUE_SHARES =
            List.of("small_value_share", "large_value_share", "mega_value_share");
    private static final List<String> VARIANTS = List.of("empirical", "pgs_zero");
    private static final List<String> ACCOUNTS = List.of("GUANGDONG", "HONG_KONG", "MACAO");
    private static final List<String> KINDS = List.of("household", "government", "investment");
    private static final double SUM_TOLERANCE = 1e-6;

    private final RegionalDataReader files;
    private final List<String> regions;
    private final List<String> sectors;
    private final List<Sector> sectorList;
    private List<String> blocs = List.of();
    private double[] tariff = {};

    EconomyReader(RegionalDataReader files, List<Region> regions, List<Sector> sectors) {
        this.files = files;
        this.regions = regions.stream().map(Region::name).toList();
        this.sectors = sectors.stream().map(Sector::code).toList();
        this.sectorList = sectors;
    }

    /** Names of the foreign blocs; their tariffs are kept for {@link #fill}. */
    List<String> readBlocs() {
        CsvTable table = files.table("blocs.csv", List.of("bloc", "tariff_share", "confidence"));
        if (table == null) {
            return blocs;
        }
        List<String> names = new ArrayList<>();
        List<Double> tariffs = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            String name = row.name("bloc");
            if (names.contains(name)) {
                row.problem(name + " stands there twice");
                continue;
            }
            names.add(name);
            tariffs.add(row.share("tariff_share"));
        }
        blocs = names;
        tariff = tariffs.stream().mapToDouble(Double::doubleValue).toArray();
        return blocs;
    }

    void fill(RegionalData data) {
        data.tariff = tariff;
        fillRegionSector(data);
        fillInputs(data);
        fillFinalDemand(data);
        fillTrade(data);
        fillResearch(data);
        fillKeyInputs(data);
    }

    private void fillRegionSector(RegionalData data) {
        reserve(data);
        List<String> columns = new ArrayList<>(List.of(
                "region",
                "sector",
                "value_added_100m_rmb",
                "wage_bill_100m_rmb",
                "employment_10k",
                "talent_employment_10k",
                "exports_abroad_100m_rmb",
                "processing_share",
                "enterprises_number",
                "pareto_exponent",
                "hmt_share",
                "foreign_share",
                "tertiary_share",
                "confidence"));
        columns.addAll(COUNT_SHARES);
        columns.addAll(VALUE_SHARES);
        CsvTable table = files.table("region_sector.csv", columns);
        if (table == null) {
            return;
        }
        Completeness keys = new Completeness(table, List.of(regions, sectors));
        for (CsvRow row : table.rows()) {
            int region = row.indexIn(regions, "region", "region");
            int sector = row.indexIn(sectors, "sector", "sector");
            if (keys.claim(row, region, sector)) {
                fillAccounts(data, row, region, sector);
                fillFirms(data, row, region, sector);
            }
        }
        keys.reportMissing();
    }

    private void reserve(RegionalData data) {
        data.valueAdded = perRegionSector();
        data.wageBill = perRegionSector();
        data.employment = perRegionSector();
        data.talentEmployment = perRegionSector();
        data.exports = perRegionSector();
        data.processingShare = perRegionSector();
        data.enterprises = perRegionSector();
        data.sizeCountShare = new double[COUNT_SHARES.size()][regions.size()][sectors.size()];
        data.sizeValueShare = new double[VALUE_SHARES.size()][regions.size()][sectors.size()];
        data.paretoExponent = perRegionSector();
        data.hmtShare = perRegionSector();
        data.foreignShare = perRegionSector();
        data.tertiaryShare = perRegionSector();
    }

    private double[][] perRegionSector() {
        return new double[regions.size()][sectors.size()];
    }

    private static void fillAccounts(RegionalData data, CsvRow row, int region, int sector) {
        data.valueAdded[region][sector] = row.within("value_added_100m_rmb", 0, 1e6);
        data.wageBill[region][sector] = row.within("wage_bill_100m_rmb", 0, 1e6);
        data.employment[region][sector] = row.within("employment_10k", 0, 20_000);
        data.talentEmployment[region][sector] = row.within("talent_employment_10k", 0, 20_000);
        data.exports[region][sector] = row.within("exports_abroad_100m_rmb", 0, 1e6);
        data.processingShare[region][sector] = row.share("processing_share");
        data.tertiaryShare[region][sector] = row.share("tertiary_share");
        if (data.talentEmployment[region][sector] > data.employment[region][sector]) {
            row.problem("talent_employment_10k is above employment_10k");
        }
        if (data.wageBill[region][sector] > data.valueAdded[region][sector]) {
            row.problem("wage_bill_100m_rmb is above value_added_100m_rmb");
        }
    }

    private static void fillFirms(RegionalData data, CsvRow row, int region, int sector) {
        data.enterprises[region][sector] = row.within("enterprises_number", 0, 1e8);
        double[] counts = row.shares(COUNT_SHARES);
        double[] values = row.shares(VALUE_SHARES);
        for (int size = 0; size < counts.length; size++) {
            data.sizeCountShare[size][region][sector] = counts[size];
            data.sizeValueShare[size][region][sector] = values[size];
        }
        data.paretoExponent[region][sector] = row.within("pareto_exponent", 0.5, 3);
        data.hmtShare[region][sector] = row.share("hmt_share");
        data.foreignShare[region][sector] = row.share("foreign_share");
        double owned = data.hmtShare[region][sector] + data.foreignShare[region][sector];
        if (owned > 1 + SUM_TOLERANCE) {
            row.problem("hmt_share + foreign_share = " + Numbers.text(owned) + " is above 1");
        }
    }

    private void fillInputs(RegionalData data) {
        data.inputsEmpirical = new double[sectors.size()][sectors.size()];
        data.inputsPgsZero = new double[sectors.size()][sectors.size()];
        CsvTable table =
                files.table("io.csv", List.of("variant", "supplier", "user", "coefficient_share", "confidence"));
        if (table == null) {
            return;
        }
        Completeness keys = new Completeness(table, List.of(VARIANTS, sectors, sectors));
        for (CsvRow row : table.rows()) {
            int variant = row.indexIn(VARIANTS, "variant", "variant (empirical or pgs_zero)");
            int supplier = row.indexIn(sectors, "supplier", "sector");
            int user = row.indexIn(sectors, "user", "sector");
            double coefficient = row.share("coefficient_share");
            if (keys.claim(row, variant, supplier, user)) {
                (variant == 0 ? data.inputsEmpirical : data.inputsPgsZero)[supplier][user] = coefficient;
            }
        }
        keys.reportMissing();
        checkInputs(table, data);
    }

    private void checkInputs(CsvTable table, RegionalData data) {
        for (int user = 0; user < sectors.size(); user++) {
            double sum = sectorList.get(user).valueAddedRatio();
            for (int supplier = 0; supplier < sectors.size(); supplier++) {
                sum += data.inputsEmpirical[supplier][user];
                if (data.inputsPgsZero[supplier][user] > data.inputsEmpirical[supplier][user] + SUM_TOLERANCE) {
                    table.problem("pgs_zero, " + sectors.get(supplier) + ", " + sectors.get(user)
                            + " is above the empirical coefficient");
                }
            }
            if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                table.problem("empirical inputs of " + sectors.get(user) + " and its value added ratio sum to "
                        + Numbers.text(sum) + ", not 1");
            }
        }
    }

    private void fillFinalDemand(RegionalData data) {
        double[][][] mix = new double[KINDS.size()][ACCOUNTS.size()][sectors.size()];
        data.householdMix = mix[0];
        data.governmentMix = mix[1];
        data.investmentMix = mix[2];
        CsvTable table =
                files.table("final_demand.csv", List.of("account_group", "kind", "sector", "share", "confidence"));
        if (table == null) {
            return;
        }
        Completeness keys = new Completeness(table, List.of(ACCOUNTS, KINDS, sectors));
        for (CsvRow row : table.rows()) {
            int account = row.indexIn(ACCOUNTS, "account_group", "group of accounts");
            int kind = row.indexIn(KINDS, "kind", "kind of final demand");
            int sector = row.indexIn(sectors, "sector", "sector");
            double share = row.share("share");
            if (keys.claim(row, account, kind, sector)) {
                mix[kind][account][sector] = share;
            }
        }
        keys.reportMissing();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (int account = 0; account < ACCOUNTS.size(); account++) {
                double sum = 0;
                for (double share : mix[kind][account]) {
                    sum += share;
                }
                if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                    table.problem(ACCOUNTS.get(account) + " " + KINDS.get(kind) + " shares sum to " + Numbers.text(sum)
                            + ", not 1");
                }
            }
        }
    }

    private void fillTrade(RegionalData data) {
        data.importShare = new double[sectors.size()];
        data.importAbroadShare = new double[sectors.size()];
        data.exportsRestOfChina = new double[sectors.size()];
        data.exportsByBloc = new double[blocs.size()][sectors.size()];
        List<String> columns = new ArrayList<>(List.of(
                "sector", "import_share", "import_abroad_share", "exports_rest_of_china_100m_rmb", "confidence"));
        for (String bloc : blocs) {
            columns.add(exportsColumn(bloc));
        }
        CsvTable table = files.table("trade.csv", columns);
        if (table == null) {
            return;
        }
        Completeness keys = new Completeness(table, List.of(sectors));
        for (CsvRow row : table.rows()) {
            int sector = row.indexIn(sectors, "sector", "sector");
            if (!keys.claim(row, sector)) {
                continue;
            }
            data.importShare[sector] = row.share("import_share");
            data.importAbroadShare[sector] = row.share("import_abroad_share");
            data.exportsRestOfChina[sector] = row.within("exports_rest_of_china_100m_rmb", 0, 1e6);
            for (int bloc = 0; bloc < blocs.size(); bloc++) {
                data.exportsByBloc[bloc][sector] = row.within(exportsColumn(blocs.get(bloc)), 0, 1e6);
            }
        }
        keys.reportMissing();
    }

    private static String exportsColumn(String bloc) {
        return "exports_" + bloc.toLowerCase(Locale.ROOT) + "_100m_rmb";
    }

    private void fillResearch(RegionalData data) {
        data.rdSpending = new double[regions.size()];
        data.rdConfidence = new String[regions.size()];
        Arrays.fill(data.rdConfidence, "");
        CsvTable table = files.table("rd.csv", List.of("region", "rd_100m_rmb", "confidence"));
        if (table == null) {
            return;
        }
        Completeness keys = new Completeness(table, List.of(regions));
        for (CsvRow row : table.rows()) {
            int region = row.indexIn(regions, "region", "region");
            double spending = row.within("rd_100m_rmb", 0, 1e5);
            if (keys.claim(row, region)) {
                data.rdSpending[region] = spending;
                data.rdConfidence[region] = row.text("confidence");
            }
        }
        keys.reportMissing();
    }

    private void fillKeyInputs(RegionalData data) {
        data.keyHomeShare = new double[KeyInput.NAMES.size()];
        data.keySources = new double[KeyInput.NAMES.size()][blocs.size()];
        List<String> columns = new ArrayList<>(List.of("key_input", "home_share", "confidence"));
        List<String> sources = blocs.stream()
                .map(bloc -> "from_" + bloc.toLowerCase(Locale.ROOT) + "_share")
                .toList();
        columns.addAll(sources);
        CsvTable table = files.table("key_inputs.csv", columns);
        if (table == null) {
            return;
        }
        Completeness keys = new Completeness(table, List.of(KeyInput.NAMES));
        for (CsvRow row : table.rows()) {
            int item = row.indexIn(KeyInput.NAMES, "key_input", "key input");
            double home = row.share("home_share");
            double[] from = row.shares(sources);
            if (keys.claim(row, item)) {
                data.keyHomeShare[item] = home;
                data.keySources[item] = from;
            }
        }
        keys.reportMissing();
    }
}
