package spillway.experiment.calibration;

import org.apache.commons.math3.random.AbstractRandomGenerator;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** A keyed random stream in the form that Commons Math asks for; the same name always gives the same random numbers. */
final class KeyedGenerator extends AbstractRandomGenerator {
    private final String name;
    private KeyedRandom random;

    KeyedGenerator(String name) {
        this.name = name;
        random = start(name, 0);
    }

    @Override
    public void setSeed(long seed) {
        clear();
        random = start(name, seed);
    }

    private static KeyedRandom start(String name, long seed) {
        return new RandomStreams(seed).stream(name).at(0, 0);
    }

    @Override
    public double nextDouble() {
        return random.nextDouble();
    }
}
