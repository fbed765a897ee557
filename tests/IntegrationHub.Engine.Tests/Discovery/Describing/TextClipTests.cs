using System.Text;
using System.Text.Json;
using IntegrationHub.Engine.Discovery.Describing;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

public sealed class TextClipTests
{
    [Theory]
    [InlineData("Short.", 6, "Short.")]
    [InlineData("One two three four", 12, "One two…")]
    [InlineData("One two, three four", 13, "One two…")]
    [InlineData("Onewordwithoutend", 10, "Oneword…")]
    [InlineData("漢漢漢漢漢", 12, "漢漢漢…")]
    [InlineData("\"\"\"\"\"\"", 9, "\"\"\"…")]
    public void A_text_is_cut_between_words_by_the_bytes_it_takes_as_json(string text, int bytes, string clipped) =>
        Assert.Equal(clipped, TextClip.Clip(text, bytes));

    [Theory]
    [InlineData(20)]
    [InlineData(41)]
    [InlineData(333)]
    public void A_clipped_text_never_takes_more(int bytes)
    {
        for (uint seed = 0; seed < 200; seed++)
        {
            var clipped = TextClip.Clip(new Dice(seed).Text(500), bytes);

            Assert.InRange(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(clipped, HubJson.Options)) - 2, 0, bytes);
        }
    }
}
