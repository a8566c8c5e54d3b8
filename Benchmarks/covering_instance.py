#!/usr/bin/env python3
"""Write an instance of the covering problems of Cordeau, Furini and Ljubić (EJOR 275, 2019), byte for byte as published.

    script/python Benchmarks/covering_instance.py FILE [--sites N] [--clients N] [--costs LEAST MOST] [--seed N]

Coordinates uniform over a square of side 30, demands whole between 1 and 100, costs whole. All are drawn in the order sites,
clients, costs, demands from the `rand` of the GNU C library, whose additive feedback is documented and written out here.
"""
import argparse


def glibc_rand(seed):
    """The numbers of `srand(seed)` and `rand()`, from 0 to 2^31 - 1."""
    state = [seed]
    for _ in range(30):
        state.append(16807 * state[-1] % (2**31 - 1))
    state += state[:3]
    for drawn in range(-310, 10**9):
        state.append((state[-3] + state[-31]) % 2**32)
        if drawn >= 0:
            yield state[-1] >> 1
        if len(state) > 4096:
            del state[:-31]


def write(path, sites=100, clients=100_000, costs=(1, 1), demands=(1, 100), seed=1, side=30):
    numbers = glibc_rand(seed)

    def place():
        return [f"{next(numbers) / (2**31 - 1) * side:.6f}" for _ in "xy"]

    def whole(least, most):
        return next(numbers) % (most - least + 1) + least

    places = [place() for _ in range(sites + clients)]
    worth = [whole(*costs) for _ in range(sites)] + [whole(*demands) for _ in range(clients)]
    with open(path, "w", encoding="ascii") as file:
        file.write(f"{sites}\t{clients}\t\n")
        for index, (east, north) in enumerate(places):
            kind, number = ("F", index) if index < sites else ("C", index - sites)
            file.write(f"{kind}\t{number}\t{east}\t{north}\t{worth[index]}\n")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("file")
    arguments.add_argument("--sites", type=int, default=100)
    arguments.add_argument("--clients", type=int, default=100_000)
    arguments.add_argument("--costs", type=int, nargs=2, default=(1, 1))
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    write(options.file, options.sites, options.clients, options.costs, seed=options.seed)
