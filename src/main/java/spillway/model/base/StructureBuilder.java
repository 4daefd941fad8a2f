package spillway.model.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spillway.kernel.Logarithm;
import spillway.model.BaseYearParams;
import spillway.model.RegionalData;
import spillway.world.Paths;
import spillway.world.Structure;
import spillway.world.World;

/** The unchanging facts of a run, from the data. */
final class StructureBuilder {
    private StructureBuilder() {}

    static Structure build(RegionalData data, BaseYearParams.InputOutput variant) {
        Structure structure = new Structure(
                data.regions.stream().map(RegionalData.Region::name).toArray(String[]::new),
                data.sectors.stream().map(RegionalData.Sector::code).toArray(String[]::new),
                data.blocs.toArray(String[]::new),
                data.fdiSources.toArray(String[]::new));
        for (int r = 0; r < structure.regionCount(); r++) {
            RegionalData.Region region = data.regions.get(r);
            structure.delta[r] = region.group() == RegionalData.Group.DELTA;
            structure.bayArea[r] = region.group() != RegionalData.Group.OUTER;
            structure.special[r] =
                    region.group() == RegionalData.Group.HONG_KONG || region.group() == RegionalData.Group.MACAO;
            if (region.group() == RegionalData.Group.HONG_KONG) {
                structure.hongKong = r;
            }
            structure.tier[r] = region.tier();
            structure.areaKm2[r] = region.areaKm2();
            structure.portMinutes[r] = region.portMinutes();
            structure.hukouStrictness[r] = region.hukouStrictness();
            structure.graduateShare[r] = region.graduateShare();
            structure.naturalIncrease[r] = region.naturalIncrease() / 4;
            structure.tertiaryShare[r] = data.tertiaryShare[r].clone();
        }
        structure.tariff = data.tariff.clone();
        for (int j = 0; j < structure.keyHomeShare.length; j++) {
            structure.keyHomeShare[j] = data.keyHomeShare[j];
            structure.keySources[j] = data.keySources[j].clone();
        }
        structure.foreignInvestment = foreignInvestment(data);
        for (int s = 0; s < structure.sectorCount(); s++) {
            sector(structure, data, s, variant);
        }
        return structure;
    }

    private static double foreignInvestment(RegionalData data) {
        int year = World.START.year() - data.firstYear;
        double dollars = 0;
        for (double[] region : data.fdi) {
            dollars += region[year];
        }
        return dollars * 10 * data.rmbPerUsd[year] / 4;
    }

    private static void sector(Structure structure, RegionalData data, int s, BaseYearParams.InputOutput variant) {
        RegionalData.Sector sector = data.sectors.get(s);
        structure.group[s] = Arrays.asList(Structure.GROUPS).indexOf(sector.group());
        structure.goods[s] = sector.goods();
        structure.manufacturing[s] = sector.manufacturing();
        structure.highValue[s] = sector.highValue();
        structure.materials[s] = 1 - sector.valueAddedRatio();
        structure.capitalShare[s] = sector.capitalShare();
        if (sector.code().equals("K")) {
            structure.researchSector = s;
        }
        double[][] inputs = variant == BaseYearParams.InputOutput.EMPIRICAL ? data.inputsEmpirical : data.inputsPgsZero;
        double total = 0;
        for (double[] supplier : inputs) {
            total += supplier[s];
        }
        for (int k = 0; k < inputs.length; k++) {
            structure.supplierShare[k][s] = inputs[k][s] / total;
        }
    }

    /** Quarterly growth of outside demand and prices, and the exchange rate, from annual values that stand for mid-year. */
    static Paths paths(RegionalData data) {
        int years = data.outsideDemand[0].length;
        double[][] growth = new double[data.outsideDemand.length][4 * years];
        for (int node = 0; node < growth.length; node++) {
            for (int t = 0; t < 4 * years; t++) {
                double now = level(data.outsideDemand[node], t);
                growth[node][t] = t == 0 ? 0 : now - level(data.outsideDemand[node], t - 1);
            }
        }
        double[] rates = data.rmbPerUsd;
        double[] quarterly = new double[4 * rates.length];
        for (int t = 0; t < quarterly.length; t++) {
            quarterly[t] = rates[t / 4];
        }
        int offset = 4 * (World.START.year() - data.firstYear);
        return new Paths(
                shift(growth, offset),
                Arrays.copyOfRange(quarterly, offset, quarterly.length),
                shift(outsidePrices(data), offset));
    }

    /** Log growth of what {@link Paths#priceGrowth} tells of, by destination and quarter. */
    private static double[][] outsidePrices(RegionalData data) {
        List<double[]> indices = new ArrayList<>();
        for (RegionalData.Region region : data.regions) {
            indices.add(
                    switch (region.group()) {
                        case HONG_KONG, MACAO -> inRmb(data, region.group().account());
                        case DELTA, OUTER -> data.consumerPrices[region.group().account()];
                    });
        }
        indices.add(data.consumerPrices[RegionalData.Group.DELTA.account()]);
        indices.addAll(List.of(data.currencies));
        double[][] growth = new double[indices.size()][];
        for (int d = 0; d < growth.length; d++) {
            double[] index = indices.get(d);
            growth[d] = new double[4 * index.length];
            for (int t = 1; t < growth[d].length; t++) {
                growth[d][t] = level(index, t) - level(index, t - 1);
            }
        }
        return growth;
    }

    /** Consumer prices of Hong Kong or Macao in RMB: the pataca is tied to the Hong Kong dollar. */
    private static double[] inRmb(RegionalData data, int account) {
        double[] prices = data.consumerPrices[account].clone();
        for (int year = 0; year < prices.length; year++) {
            prices[year] *= data.rmbPerHkd[year];
        }
        return prices;
    }

    private static double[][] shift(double[][] rows, int offset) {
        double[][] shifted = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            shifted[i] = Arrays.copyOfRange(rows[i], offset, rows[i].length);
        }
        return shifted;
    }

    /** Log of the index in the middle of quarter {@code t}, between mid-years; the slope at either end continues. */
    private static double level(double[] index, int t) {
        double year = (t + 0.5) / 4 - 0.5;
        int left = Math.max(0, Math.min(index.length - 2, (int) Math.floor(year)));
        double from = Logarithm.of(index[left]);
        double to = Logarithm.of(index[left + 1]);
        return from + (to - from) * (year - left);
    }
}
