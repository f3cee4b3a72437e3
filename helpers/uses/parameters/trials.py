"""Does it work? What trials, reviews and guidelines found, and what else is used."""

from helpers.evidence.finding import Finding


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(
        about=about, studied=studied, found=found, side=side, source=source, seen=seen
    )  # fmt: skip


INDICATIONS = {  # question: what was found
    "muscle": (
        _found(
            "licensed use",
            "US label",
            "adjunct for spasm of skeletal muscle from local disease, for spasticity, athetosis "
            "and stiff-man syndrome; use beyond 4 months not assessed",
            "open",
            "diazepam_label",
            "label",
        ),
        _found(
            "acute low back pain",
            "114 people, randomised: naproxen with diazepam or with placebo",
            "disability better by 11 points in both groups after a week",
            "against",
            "friedman2017",
        ),
        _found(
            "acute low back pain",
            "112 of them",
            "moderate or severe pain after a week in 31.5 % with diazepam, 21.8 % with placebo; "
            "after three months 12 and 9 %",
            "against",
            "friedman2017",
        ),
        _found(
            "acute low back pain",
            "the same trial",
            "adverse events in 12 of 57 with diazepam, 8 of 55 with placebo",
            "open",
            "friedman2017_counts",
            "secondary",
        ),
        _found(
            "sciatica",
            "60 people with a disc prolapse, randomised, a week of diazepam or placebo",
            "referred pain equivalent; relief by more than half twice as likely on placebo; "
            "10 against 8 days in hospital",
            "against",
            "brotz2010",
        ),
        _found(
            "sciatica",
            "NICE guideline, 2020",
            "do not offer benzodiazepines: poorer response than placebo, harm in the long run",
            "against",
            "nice_ng59",
            "secondary",
        ),
        _found(
            "acute low back pain",
            "NICE, research recommendation of 2016",
            "calls the evidence for diazepam extremely small",
            "open",
            "nice_ng59",
        ),
        _found(
            "low back pain, all muscle relaxants",
            "Cochrane review, 30 trials; 4 of them of benzodiazepines",
            "as a group better than placebo for a short time in acute pain",
            "for",
            "vantulder2003",
        ),
        _found(
            "low back pain, NOT benzodiazepines",
            "the same review, 2 to 4 days",
            "no relief: ratio 0.80 (0.71 to 0.89)",
            "for",
            "vantulder2003",
        ),
        _found(
            "low back pain, all muscle relaxants",
            "the same review",
            "adverse events: ratio 1.50 (1.14 to 1.98); of the nervous system 2.04 (1.23 to 3.37)",
            "against",
            "vantulder2003",
        ),
        _found(
            "low back pain, NOT benzodiazepines",
            "review of 49 trials",
            "pain less by 7.7 of 100 points within two weeks, very low certainty; disability "
            "no better",
            "open",
            "cashin2021",
        ),
        _found(
            "chronic spasm of neck and back",
            "16 people in each group: diazepam or cyclobenzaprine",
            "both drugs improved; small, and against the newer trials in acute pain",
            "for",
            "brown1978",
        ),
        _found(
            "spasticity",
            "review of 101 trials, none of good quality; 8 fair ones against diazepam",
            "baclofen, tizanidine and dantrolene each about like diazepam; no firm comparison",
            "open",
            "chou2004",
        ),
        _found(
            "spasticity",
            "two small placebo-controlled trials of 1966 and 1972",
            "fewer painful spasms, spasticity partly less, no gain in power",
            "for",
            "old_spasticity_trials",
            "secondary",
        ),
    ),
    "nerves": (
        _found(
            "anxiety",
            "23 randomised trials of diazepam, lorazepam or alprazolam",
            "fewer left because it did not work: ratio 0.29 (0.18 to 0.45); leaving for any "
            "reason: 0.78 (0.62 to 1.00)",
            "for",
            "martin2007",
        ),
        _found(
            "anxiety",
            "56 studies with 7,556 people",
            "all benzodiazepines better than placebo; with diazepam more left because of side "
            "effects: ratio 1.61 (1.32 to 1.96)",
            "open",
            "fernandes_gad",
        ),
        _found(
            "anxiety beyond 13 weeks",
            "8 studies with 1,228 people",
            "too few to tell; no better than antidepressants after the first 8 weeks",
            "open",
            "long_term_anxiety",
        ),
        _found(
            "anxiety",
            "US label",
            "short-term relief; the stress of everyday life usually needs no drug",
            "open",
            "ahfs_diazepam",
            "label",
        ),
        _found(
            "alcohol withdrawal",
            "Cochrane review, 64 studies; 3 of them with 324 people against placebo",
            "seizures: ratio 0.16 (0.04 to 0.69); other outcomes: no difference shown",
            "for",
            "amato2010",
        ),
        _found(
            "status epilepticus",
            "Cochrane review, 18 trials with 2,755 people",
            "diazepam in a vein against placebo: seizures going on 0.73 (0.57 to 0.92), "
            "ventilator needed 0.39 (0.16 to 0.94)",
            "for",
            "prasad2014",
        ),
        _found(
            "status epilepticus",
            "one trial before hospital: 68 people with diazepam, 71 with placebo",
            "seizures stopped in 42.6 % and 21.1 %",
            "for",
            "status_trials",
        ),
        _found(
            "status epilepticus",
            "47 studies of three benzodiazepines, 1,455 people",
            "lasting control in 79 %; the effect of diazepam lasts only 20 to 30 min, because it "
            "spreads so widely in the body",
            "open",
            "treiman1989",
        ),
        _found(
            "before surgery",
            "label",
            "used to relieve anxiety, sedate and blunt memory",
            "open",
            "ahfs_diazepam",
            "label",
        ),
        _found(
            "before surgery",
            "1,062 people, randomised: lorazepam, placebo or nothing",
            "contentment 72, 71 and 73 of 100 points; clear early in 51 %, 64 % and 71 %",
            "against",
            "premedx",
            "secondary",
        ),
        _found(
            "before day surgery",
            "Cochrane review, 17 studies of poor quality; 7 of them timed the way home",
            "none found that premedication delayed going home",
            "open",
            "walker2009",
        ),
        _found(
            "slack muscles in surgery",
            "handbook of anaesthesia",
            "made by neuromuscular blocking agents, not by benzodiazepines",
            "open",
            "neuromuscular_handbook",
        ),
        _found(
            "tetanus, convulsive disorders",
            "label",
            "adjunct; no trial was opened",
            "open",
            "ahfs_diazepam",
            "label",
        ),
    ),
}

COMPARATORS = (
    _found(
        "baclofen in spasticity",
        "page for doctors, after a review",
        "lowers the release of excitatory transmitter in the cord; confusion, weakness, "
        "drowsiness; stopped abruptly: hallucinations, convulsions",
        "open",
        "baclofen_page",
        "secondary",
    ),
    _found(
        "baclofen, tizanidine, dantrolene in spasticity",
        "review of 101 trials",
        "each better than placebo (fair evidence); baclofen and tizanidine about equal",
        "for",
        "chou2004",
    ),
    _found(
        "tizanidine in spasticity",
        "page for doctors, after a joint analysis of trials",
        "excites α2 adrenoceptors before the synapse; dry mouth and drowsiness; less weakness "
        "than with diazepam or baclofen",
        "open",
        "tizanidine_page",
        "secondary",
    ),
    _found(
        "tizanidine in spasticity",
        "report behind the review",
        "transaminases rise without symptoms, and fall again",
        "against",
        "chou2004",
    ),
    _found(
        "dantrolene in spasticity",
        "US label",
        "acts on the muscle itself, by holding back calcium; can injure the liver, also fatally",
        "open",
        "dantrolene_label",
        "label",
    ),
)
