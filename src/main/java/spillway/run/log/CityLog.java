package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import spillway.file.CsvWriter;
import spillway.model.CityFigures;
import spillway.world.Flows;
import spillway.world.World;

/** {@code cities.csv} every quarter, {@code sectors.csv.gz} in the last quarter of each year. */
public final class CityLog implements RunLog {
    private final CsvWriter cities;
    private final CsvWriter sectors;
    private final double[] firstRent;
    private boolean rentNoted;

    /** Opens the logs for this many regions. */
    public CityLog(Path folder, int regions) throws IOException {
        firstRent = new double[regions];
        cities = new CsvWriter(
                folder,
                "cities.csv",
                "quarter",
                "city",
                "gdp_100m_rmb",
                "gdp_real_100m_rmb",
                "population_10k",
                "talent_10k",
                "high_value_share",
                "tertiary_share",
                "wage_rmb_year",
                "rent_index",
                "log_tfp",
                "fdi_bn_usd",
                "rd_100m_rmb",
                "subsidy_100m_rmb",
                "patient_share",
                "high_value_100m_rmb",
                "unemployment_rate",
                "exports_100m_rmb",
                "quick_100m_rmb",
                "patient_100m_rmb",
                "debt_100m_rmb",
                "firms",
                "consumption_100m_rmb",
                "investment_100m_rmb",
                "consumer_price_index",
                "innovations_per_firm");
        sectors = new CsvWriter(
                folder,
                "sectors.csv.gz",
                "quarter",
                "city",
                "sector",
                "value_added_100m_rmb",
                "value_added_real_100m_rmb",
                "output_100m_rmb",
                "exports_100m_rmb",
                "employment_10k",
                "talent_10k",
                "capital_100m_rmb",
                "firms",
                "log_tfp");
    }

    @Override
    public void quarter(World world) throws IOException {
        if (!rentNoted) {
            System.arraycopy(world.cities.rent, 0, firstRent, 0, firstRent.length);
            rentNoted = true;
        }
        boolean yearEnds = world.quarter().number() == 4 || world.tick == 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            city(world, r);
            for (int s = 0; s < world.structure.sectorCount() && yearEnds; s++) {
                sector(world, r, s);
            }
        }
    }

    private void city(World world, int r) throws IOException {
        double output = CityFigures.valueAdded(world, r);
        cities.text(world.quarter()).text(world.structure.regions[r]);
        cities.number(output).number(CityFigures.realValueAdded(world, r));
        cities.number(world.cities.population(r)).number(world.cities.talent[r]);
        cities.number(CityFigures.highValue(world, r) / output).number(CityFigures.tertiaryShare(world, r));
        cities.number(CityFigures.wage(world, r)).number(100 * world.cities.rent[r] / firstRent[r]);
        cities.number(CityFigures.logTfp(world, r)).number(CityFigures.directInvestment(world, r));
        cities.number(Flows.sum(world.flows.research[r])).number(world.governments.subsidyPaid[r]);
        cities.number(CityFigures.patientShare(world, r)).number(CityFigures.highValue(world, r));
        cities.number(CityFigures.unemployment(world, r)).number(Flows.sum(world.flows.exports[r]));
        cities.number(world.governments.quickMoney[r]).number(world.governments.patientMoney[r]);
        cities.number(-world.governments.funds[r]).number(Flows.sum(world.flows.enterprises[r]));
        cities.number(world.flows.consumption[r]).number(Flows.sum(world.flows.investment[r]));
        cities.number(world.cities.consumerPrice[r])
                .number(CityFigures.innovationsPerFirm(world, r))
                .end();
    }

    private void sector(World world, int r, int s) throws IOException {
        Flows flows = world.flows;
        sectors.text(world.quarter()).text(world.structure.regions[r]).text(world.structure.sectors[s]);
        sectors.number(world.cities.valueAdded[r][s]).number(flows.realValueAdded[r][s]);
        sectors.number(flows.output[r][s]).number(flows.exports[r][s]);
        sectors.number(flows.talentEmployed[r][s] + flows.workersEmployed[r][s]).number(flows.talentEmployed[r][s]);
        sectors.number(flows.capital[r][s] * world.cities.capitalPrice[r]).number(flows.enterprises[r][s]);
        sectors.number(flows.logTfp[r][s]).end();
    }

    @Override
    public void close() throws IOException {
        try (cities) {
            sectors.close();
        }
    }
}
