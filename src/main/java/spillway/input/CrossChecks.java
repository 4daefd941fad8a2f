package spillway.input;

import java.util.List;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Group;
import spillway.model.RegionalData.Region;
import spillway.world.Flows;
import spillway.world.TravelTimes;

/** What figures of different files must have to do with one another, once each of them is plausible by itself. */
final class CrossChecks {
    /** How far sums of rounded figures may be from their total. */
    private static final double ROUNDING = 0.01;
    /** The most by which an index may rise, or fall, from one year to the next. */
    private static final double YEARLY_FACTOR = 2;

    private static final double BASE_INDEX = 100;

    private final RegionalData data;
    private final List<String> problems;

    CrossChecks(RegionalData data, List<String> problems) {
        this.data = data;
        this.problems = problems;
    }

    /** Adds a line to the problems for each contradiction. */
    void check() {
        checkGroups();
        checkTotals();
        checkBranches();
        checkExpenditure();
        checkExports();
        checkIndices();
        checkReach();
    }

    private void checkGroups() {
        for (Group single : List.of(Group.HONG_KONG, Group.MACAO)) {
            long count = data.regions.stream()
                    .filter(region -> region.group() == single)
                    .count();
            if (count != 1) {
                problems.add("regions.csv: " + count + " regions are in the group " + single + ", which holds one");
            }
        }
        for (Region region : data.regions) {
            boolean special = region.group() == Group.HONG_KONG || region.group() == Group.MACAO;
            if (special != (region.tier() == 0)) {
                problems.add("regions.csv: " + region.name() + " has tier " + region.tier()
                        + "; special administrative regions have 0, all others at least 1");
            }
        }
    }

    /** The sectors of a region together are the region. */
    private void checkTotals() {
        for (int r = 0; r < data.regions.size(); r++) {
            Region region = data.regions.get(r);
            double workers = region.employment() - region.talentEmployed();
            double wages = (region.talentEmployed() * region.talentWage() + workers * region.workerWage()) / 1e4;
            same(region, "employment_10k", Flows.sum(data.employment[r]), "employment_10k", region.employment());
            same(
                    region,
                    "talent_employment_10k",
                    Flows.sum(data.talentEmployment[r]),
                    "talent_employed_10k",
                    region.talentEmployed());
            same(region, "wage_bill_100m_rmb", Flows.sum(data.wageBill[r]), "wages times persons", wages);
        }
    }

    private void same(Region region, String column, double sum, String total, double value) {
        if (Math.abs(sum - value) > ROUNDING * value) {
            problems.add("region_sector.csv: " + column + " of the sectors of " + region.name() + " sum to "
                    + Numbers.text(sum) + "; by regions.csv " + total + " are " + Numbers.text(value));
        }
    }

    /** A sector in a region has output, workers and enterprises, or none of them. */
    private void checkBranches() {
        for (int r = 0; r < data.regions.size(); r++) {
            for (int s = 0; s < data.sectors.size(); s++) {
                String branch =
                        data.regions.get(r).name() + ", " + data.sectors.get(s).code();
                double output = data.valueAdded[r][s];
                double persons = data.employment[r][s];
                double enterprises = data.enterprises[r][s];
                if (output > 0 != persons > 0
                        || output > 0 != enterprises > 0
                        || output > 0 != data.wageBill[r][s] > 0) {
                    problems.add("region_sector.csv: " + branch
                            + " has some of value added, wages, workers and enterprises, but not all");
                } else if (output > 0) {
                    ratio(branch + ": value added a worker, 10,000 RMB,", output / persons, 0.1, 1000);
                    ratio(branch + ": workers an enterprise", persons * 1e4 / enterprises, 1, 20_000);
                    double gross = output / data.sectors.get(s).valueAddedRatio();
                    ratio(branch + ": exports abroad over gross output", data.exports[r][s] / gross, 0, 2);
                } else if (data.exports[r][s] > 0 || data.talentEmployment[r][s] > 0) {
                    problems.add("region_sector.csv: " + branch + " has exports or talent and no value added");
                }
            }
        }
    }

    private void checkExpenditure() {
        for (int r = 0; r < data.regions.size(); r++) {
            Region region = data.regions.get(r);
            double product = Flows.sum(data.valueAdded[r]);
            double spent = region.consumption() + region.investment() + region.government();
            ratio(region.name() + ": consumption, investment and government over value added", spent / product, .2, 3);
            if (data.rdSpending[r] > 0.3 * product) {
                problems.add("rd.csv: " + region.name() + " spends " + Numbers.text(data.rdSpending[r])
                        + ", more than .3 of its value added");
            }
        }
    }

    private void ratio(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            problems.add("region_sector.csv: " + what + " = " + Numbers.text(value) + " is outside ["
                    + Numbers.text(low) + ", " + Numbers.text(high) + "]");
        }
    }

    /** What regions sell abroad is what blocs buy. */
    private void checkExports() {
        for (int s = 0; s < data.sectors.size(); s++) {
            double sold = 0;
            for (int r = 0; r < data.regions.size(); r++) {
                sold += data.exports[r][s];
            }
            double bought = 0;
            for (int bloc = 0; bloc < data.blocs.size(); bloc++) {
                bought += data.exportsByBloc[bloc][s];
            }
            if (Math.abs(sold - bought) > ROUNDING * sold) {
                problems.add("trade.csv: exports of " + data.sectors.get(s).code() + " to the blocs sum to "
                        + Numbers.text(bought) + "; by region_sector.csv they are " + Numbers.text(sold));
            }
        }
    }

    private void checkIndices() {
        for (int node = 0; node < data.outsideDemand.length; node++) {
            String name = node == 0 ? "ROC" : data.blocs.get(node - 1);
            index("outside_demand.csv: demand_index_rmb of " + name, data.outsideDemand[node]);
        }
        index("prices.csv: gdp_deflator_china_index", data.gdpDeflator);
        List<String> accounts = PathReader.CONSUMER_PRICES;
        for (int account = 0; account < accounts.size(); account++) {
            index("prices.csv: " + accounts.get(account), data.consumerPrices[account]);
        }
        smooth("prices.csv: rmb_per_usd", data.rmbPerUsd);
        smooth("prices.csv: rmb_per_hkd", data.rmbPerHkd);
        for (int bloc = 0; bloc < data.currencies.length; bloc++) {
            index("currencies.csv: rmb_index of " + data.blocs.get(bloc), data.currencies[bloc]);
        }
    }

    private void index(String what, double[] path) {
        if (Math.abs(path[0] - BASE_INDEX) > ROUNDING) {
            problems.add(what + " is " + Numbers.text(path[0]) + " in " + data.firstYear + ", where it must be 100");
        } else {
            smooth(what, path);
        }
    }

    private void smooth(String what, double[] path) {
        for (int year = 1; year < path.length; year++) {
            double factor = path[year] / path[year - 1];
            if (!(factor <= YEARLY_FACTOR && factor >= 1 / YEARLY_FACTOR)) {
                problems.add(what + " goes from " + Numbers.text(path[year - 1]) + " to " + Numbers.text(path[year])
                        + " in " + (data.firstYear + year) + ", by more than a factor of 2");
            }
        }
    }

    private void checkReach() {
        Quarter first = new Quarter(data.firstYear, 1);
        double[][] minutes = new TravelTimes(data.regions.size(), data.links).minutes(first);
        for (int region = 1; region < minutes.length; region++) {
            if (Double.isInfinite(minutes[0][region])) {
                problems.add(
                        "links.csv: no links join " + data.regions.get(region).name() + " with "
                                + data.regions.get(0).name() + " in " + first);
            }
        }
    }
}
