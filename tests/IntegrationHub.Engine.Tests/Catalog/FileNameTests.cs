using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Catalog;

public class FileNameTests
{
    [Theory]
    [InlineData("List-orders")]
    [InlineData("list_orders")]
    [InlineData("list--orders")]
    [InlineData("1-orders")]
    public void A_file_that_makes_an_odd_tool_is_refused(string name)
    {
        using var folder = TempCatalog.Shop(name);

        Assert.Equal(
            $"the file's name \"{name}\" is not words of small letters and digits joined by \"-\", such as list-orders.",
            Assert.Single(CatalogLoader.Load(folder.Root, folder.Root).Findings, f => f.Code == "IH0305").Message);
    }
}
