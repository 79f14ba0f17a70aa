/** What an image may carry that no reader sees, in words to an editor. */
export const REMARK = 'een opmerking';
export const XMP = 'een beschrijving (XMP)';
export const BEHIND = 'iets achter het einde van het beeld';
export const OTHER = 'gegevens van een programma';
