namespace IntegrationHub.Sandbox.Payments;

/// <summary>The test cards of other countries, by the country's code: <c>pm_card_de</c>. Source: docs.stripe.com/testing (read 2026-11-29).</summary>
internal static class TestCountries
{
    private const string Last4ByCountry =
        "us 4242 ar 0021 br 0002 ca 0000 cl 0001 co 0003 cr 0005 ec 0000 mx 8001 pa 0000 py 0066 pe 0068 uy 0003 " +
        "ae 0001 at 0008 be 0004 bg 0000 by 0005 hr 0009 cy 0008 cz 0002 dk 0001 ee 0009 fi 0001 fr 0003 de 0016 gi 0005 " +
        "gr 0030 hu 0005 ie 0005 it 0008 lv 0005 li 0004 lt 0000 lu 0006 mt 0007 nl 0002 no 0007 pl 0005 pt 0007 ro 0001 " +
        "sa 0007 si 0006 sk 0001 es 0007 se 0008 ch 0009 gb 0000 au 0006 cn 0002 hk 0004 in 0008 jp 0003 my 0002 nz 0008 " +
        "sg 0003 tw 0008 th 0003";

    public static IEnumerable<KeyValuePair<string, TestCard>> Cards => Last4ByCountry.Split(' ').Chunk(2).Select(pair =>
        KeyValuePair.Create(pair[0], new TestCard("visa", pair[1]) { Country = pair[0].ToUpperInvariant() }));
}
