package spillway.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.kernel.Quarter;
import spillway.model.ObservedPanel;
import spillway.model.PanelVariable;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Group;
import spillway.model.RegionalData.Region;
import spillway.world.Link;
import spillway.world.World;

/** Reads everything dated: outside demand, prices, direct investment, links and the public panel. */
final class PathReader {
    /** Where direct investment comes from; the first is Hong Kong. */
    private static final List<String> FDI_SHARES =
            List.of("hk_share", "hmt_share", "euus_share", "jpkrtw_share", "row_share");

    static final List<String> CONSUMER_PRICES =
            List.of("consumer_price_guangdong_index", "consumer_price_hong_kong_index", "consumer_price_macao_index");
    private static final List<String> BASES = List.of("observed", "assumed");

    private final RegionalDataReader files;
    private final RegionalData data;
    private final List<String> regions;

    PathReader(RegionalDataReader files, RegionalData data) {
        this.files = files;
        this.data = data;
        this.regions = data.regions.stream().map(Region::name).toList();
    }

    void fill() {
        fillOutsideDemand();
        fillPrices();
        fillCurrencies();
        fillInvestment();
        fillLinks();
        fillPanel();
    }

    private void fillOutsideDemand() {
        List<String> nodes = new ArrayList<>(List.of("ROC"));
        nodes.addAll(data.blocs);
        data.outsideDemand = new double[nodes.size()][0];
        CsvTable table =
                files.table("outside_demand.csv", List.of("node", "year", "demand_index_rmb", "basis", "confidence"));
        if (table == null) {
            return;
        }
        Span span = Span.of(table);
        data.firstYear = span.first();
        data.outsideDemand = new double[nodes.size()][span.length()];
        Completeness keys = new Completeness(table, List.of(nodes, span.names()));
        for (CsvRow row : table.rows()) {
            int node = row.indexIn(nodes, "node", "node (the rest of China or a bloc)");
            int year = span.index(row);
            double index = row.within("demand_index_rmb", 1, 1e5);
            row.indexIn(BASES, "basis", "basis (observed or assumed)");
            if (keys.claim(row, node, year)) {
                data.outsideDemand[node][year] = index;
            }
        }
        keys.reportMissing();
    }

    private void fillPrices() {
        List<String> columns = new ArrayList<>(
                List.of("year", "rmb_per_usd", "rmb_per_hkd", "gdp_deflator_china_index", "confidence"));
        columns.addAll(CONSUMER_PRICES);
        CsvTable table = files.table("prices.csv", columns);
        if (table == null) {
            return;
        }
        Span span = Span.of(table);
        checkStart(table, span);
        data.rmbPerUsd = new double[span.length()];
        data.rmbPerHkd = new double[span.length()];
        data.gdpDeflator = new double[span.length()];
        data.consumerPrices = new double[CONSUMER_PRICES.size()][span.length()];
        Completeness keys = new Completeness(table, List.of(span.names()));
        for (CsvRow row : table.rows()) {
            int year = span.index(row);
            if (!keys.claim(row, year)) {
                continue;
            }
            data.rmbPerUsd[year] = row.within("rmb_per_usd", 0.5, 50);
            data.rmbPerHkd[year] = row.within("rmb_per_hkd", 0.05, 10);
            data.gdpDeflator[year] = row.within("gdp_deflator_china_index", 10, 1e4);
            for (int account = 0; account < CONSUMER_PRICES.size(); account++) {
                data.consumerPrices[account][year] = row.within(CONSUMER_PRICES.get(account), 10, 1e4);
            }
        }
        keys.reportMissing();
    }

    private void fillCurrencies() {
        data.currencies = new double[data.blocs.size()][0];
        CsvTable table = files.table("currencies.csv", List.of("bloc", "year", "rmb_index", "confidence"));
        if (table == null) {
            return;
        }
        Span span = Span.of(table);
        checkStart(table, span);
        data.currencies = new double[data.blocs.size()][span.length()];
        Completeness keys = new Completeness(table, List.of(data.blocs, span.names()));
        for (CsvRow row : table.rows()) {
            int bloc = row.indexIn(data.blocs, "bloc", "bloc");
            int year = span.index(row);
            double index = row.within("rmb_index", 10, 1000);
            if (keys.claim(row, bloc, year)) {
                data.currencies[bloc][year] = index;
            }
        }
        keys.reportMissing();
    }

    private void fillInvestment() {
        List<String> columns = new ArrayList<>(List.of("region", "year", "fdi_usd_bn", "confidence"));
        columns.addAll(FDI_SHARES);
        CsvTable table = files.table("fdi.csv", columns);
        if (table == null) {
            return;
        }
        Span span = Span.of(table);
        checkStart(table, span);
        data.fdi = new double[regions.size()][span.length()];
        data.fdiSourceShare = new double[regions.size()][span.length()][RegionalData.SOURCES.size()];
        List<String> mainland = data.regions.stream()
                .filter(region -> region.group() == Group.DELTA || region.group() == Group.OUTER)
                .map(Region::name)
                .toList();
        Completeness keys = new Completeness(table, List.of(mainland, span.names()));
        for (CsvRow row : table.rows()) {
            int place = row.indexIn(mainland, "region", "region of the mainland");
            int year = span.index(row);
            double amount = row.within("fdi_usd_bn", 0, 1000);
            double[] shares = row.shares(FDI_SHARES);
            if (keys.claim(row, place, year)) {
                int region = regions.indexOf(mainland.get(place));
                data.fdi[region][year] = amount;
                data.fdiSourceShare[region][year] = shares;
            }
        }
        keys.reportMissing();
    }

    private void fillLinks() {
        data.links = List.of();
        CsvTable table = files.table("links.csv", List.of("a", "b", "minutes", "opens", "what", "confidence"));
        if (table == null) {
            return;
        }
        List<Link> links = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            int a = row.indexIn(regions, "a", "region");
            int b = row.indexIn(regions, "b", "region");
            double minutes = row.within("minutes", 1, 2880);
            Quarter opens = row.quarter("opens");
            if (a >= 0 && a == b) {
                row.problem(regions.get(a) + " is linked with itself");
            }
            String what = row.name("what");
            if (opens != null) {
                links.add(new Link(a, b, minutes, opens, what));
            }
        }
        data.links = List.copyOf(links);
    }

    private void fillPanel() {
        List<String> columns = new ArrayList<>(PanelReader.COLUMNS);
        columns.add("source");
        CsvTable table = files.table("panel.csv", columns);
        ObservedPanel panel = table == null ? new ObservedPanel(List.of()) : PanelReader.read(table, regions);
        data.panel = panel.with(researchOfTheBaseYear());
    }

    /** Research of the base year stands in {@code rd.csv} alone, and is observed all the same. */
    private List<ObservedPanel.Observation> researchOfTheBaseYear() {
        PanelVariable research = PanelVariable.RESEARCH;
        return IntStream.range(0, regions.size())
                .filter(r -> data.rdSpending[r] > 0)
                .mapToObj(r -> new ObservedPanel.Observation(
                        regions.get(r),
                        World.START.year(),
                        research.panelName(),
                        data.rdSpending[r],
                        research.unit(),
                        data.rdConfidence[r]))
                .toList();
    }

    private void checkStart(CsvTable table, Span span) {
        if (data.firstYear > 0 && span.first() != data.firstYear) {
            table.problem("starts in " + span.first() + " where outside_demand.csv starts in " + data.firstYear);
        }
    }

    /** The years a table covers, from its first to its last. */
    private record Span(int first, int length) {

        static Span of(CsvTable table) {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (CsvRow row : table.rows()) {
                int year = row.year("year");
                if (year >= 0) {
                    first = Math.min(first, year);
                    last = Math.max(last, year);
                }
            }
            return last < first ? new Span(0, 0) : new Span(first, last - first + 1);
        }

        int index(CsvRow row) {
            int year = row.yearAgain("year") - first;
            return year < length ? year : -1;
        }

        List<String> names() {
            return IntStream.range(first, first + length)
                    .mapToObj(Integer::toString)
                    .toList();
        }
    }
}
