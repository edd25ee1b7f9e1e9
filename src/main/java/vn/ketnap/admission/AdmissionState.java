package vn.ketnap.admission;

/** Where an admitted person stands today. */
public enum AdmissionState {
    /** Not recognised yet: within the probation, or before the ceremony from which it is counted. */
    ON_PROBATION,
    /** The probation is over and nobody has recognised the person; whoever asks for those on probation gets these too. */
    LATE,
    RECOGNIZED,
    STRUCK_OFF
}
