Console.WriteLine("posting | lists | pdf | circuits");
