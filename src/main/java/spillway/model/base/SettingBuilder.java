package spillway.model.base;

import java.util.Arrays;
import spillway.model.BaseYearParams;
import spillway.model.RegionalData;
import spillway.world.Paths;
import spillway.world.Setting;
import spillway.world.World;

/** The unchanging facts of a run, from the data. */
final class SettingBuilder {
    private SettingBuilder() {}

    static Setting build(RegionalData data, BaseYearParams.InputOutput variant) {
        Setting setting = new Setting(
                data.regions.stream().map(RegionalData.Region::name).toArray(String[]::new),
                data.sectors.stream().map(RegionalData.Sector::code).toArray(String[]::new),
                data.blocs.toArray(String[]::new),
                data.fdiSources.toArray(String[]::new));
        for (int r = 0; r < setting.regionCount(); r++) {
            RegionalData.Region region = data.regions.get(r);
            setting.delta[r] = region.group() == RegionalData.Group.DELTA;
            setting.bayArea[r] = region.group() != RegionalData.Group.OUTER;
            setting.special[r] =
                    region.group() == RegionalData.Group.HONG_KONG || region.group() == RegionalData.Group.MACAO;
            if (region.group() == RegionalData.Group.HONG_KONG) {
                setting.hongKong = r;
            }
            setting.tier[r] = region.tier();
            setting.areaKm2[r] = region.areaKm2();
            setting.portMinutes[r] = region.portMinutes();
            setting.hukouStrictness[r] = region.hukouStrictness();
            setting.graduateShare[r] = region.graduateShare();
            setting.naturalIncrease[r] = region.naturalIncrease() / 4;
            setting.tertiaryShare[r] = data.tertiaryShare[r].clone();
        }
        setting.tariff = data.tariff.clone();
        setting.westernBloc = data.blocs.indexOf("EUUS");
        for (int s = 0; s < setting.sectorCount(); s++) {
            sector(setting, data, s, variant);
        }
        return setting;
    }

    private static void sector(Setting setting, RegionalData data, int s, BaseYearParams.InputOutput variant) {
        RegionalData.Sector sector = data.sectors.get(s);
        setting.group[s] = Arrays.asList(Setting.GROUPS).indexOf(sector.group());
        setting.goods[s] = sector.goods();
        setting.manufacturing[s] = sector.manufacturing();
        setting.highValue[s] = sector.highValue();
        setting.materials[s] = 1 - sector.valueAddedRatio();
        setting.capitalShare[s] = sector.capitalShare();
        if (sector.code().equals("K")) {
            setting.researchSector = s;
        }
        double[][] inputs = variant == BaseYearParams.InputOutput.EMPIRICAL ? data.inputsEmpirical : data.inputsPgsZero;
        double total = 0;
        for (double[] supplier : inputs) {
            total += supplier[s];
        }
        for (int k = 0; k < inputs.length; k++) {
            setting.supplierShare[k][s] = inputs[k][s] / total;
        }
    }

    /** Quarterly growth of outside demand and the exchange rate, from annual values that stand for mid-year. */
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
        return new Paths(shift(growth, offset), Arrays.copyOfRange(quarterly, offset, quarterly.length));
    }

    private static double[][] shift(double[][] rows, int offset) {
        double[][] shifted = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            shifted[i] = Arrays.copyOfRange(rows[i], offset, rows[i].length);
        }
        return shifted;
    }

    /** Log of the index in the middle of quarter {@code t}, between mid-years; the slope at either end goes on. */
    private static double level(double[] index, int t) {
        double year = (t + 0.5) / 4 - 0.5;
        int left = Math.max(0, Math.min(index.length - 2, (int) Math.floor(year)));
        double from = StrictMath.log(index[left]);
        double to = StrictMath.log(index[left + 1]);
        return from + (to - from) * (year - left);
    }
}
