: The gates of Neuron (helpers/neuron/model/cortical.py), for NEURON, written from the same equations.
NEURON {
    SUFFIX pospischil
    NONSPECIFIC_CURRENT i
    RANGE gna, gk, gm, ena, ek, vt, taumax, gtonic, egaba
}
UNITS { (mV) = (millivolt) (mA) = (milliamp) (S) = (siemens) }
PARAMETER {
    gna = 0.05 (S/cm2)
    gk = 0.005 (S/cm2)
    gm = 7e-5 (S/cm2)
    ena = 50 (mV)
    ek = -100 (mV)
    vt = -55 (mV)
    taumax = 1000 (ms)
    gtonic = 0 (S/cm2)
    egaba = -75 (mV)
}
ASSIGNED { v (mV) i (mA/cm2) }
STATE { m h n q }
BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gna*m*m*m*h*(v - ena) + (gk*n*n*n*n + gm*q)*(v - ek) + gtonic*(v - egaba)
}
INITIAL {
    m = am(v)/(am(v) + bm(v))
    h = ah(v)/(ah(v) + bh(v))
    n = an(v)/(an(v) + bn(v))
    q = qinf(v)
}
DERIVATIVE states {
    m' = am(v)*(1 - m) - bm(v)*m
    h' = ah(v)*(1 - h) - bh(v)*h
    n' = an(v)*(1 - n) - bn(v)*n
    q' = (qinf(v) - q)/qtau(v)
}
FUNCTION linoid(x) {
    if (fabs(x) < 1e-6) { linoid = 1 - x/2 } else { linoid = x/(exp(x) - 1) }
}
FUNCTION am(v (mV)) { am = 0.32*4*linoid((13 - v + vt)/4) }
FUNCTION bm(v (mV)) { bm = 0.28*5*linoid((v - vt - 40)/5) }
FUNCTION ah(v (mV)) { ah = 0.128*exp((17 - v + vt)/18) }
FUNCTION bh(v (mV)) { bh = 4/(1 + exp((40 - v + vt)/5)) }
FUNCTION an(v (mV)) { an = 0.032*5*linoid((15 - v + vt)/5) }
FUNCTION bn(v (mV)) { bn = 0.5*exp((10 - v + vt)/40) }
FUNCTION qinf(v (mV)) { qinf = 1/(1 + exp(-(v + 35)/10)) }
FUNCTION qtau(v (mV)) { qtau = taumax/(3.3*exp((v + 35)/20) + exp(-(v + 35)/20)) }
